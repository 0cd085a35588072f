package org.entente.clusters;

import org.entente.identity.EmailAddress;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Adds somebody to the people of a member company; whoever signs in with their address then has
/// the
/// company's rights.
@Component
public class AddPerson {

  private final RegisterStore register;

  AddPerson(RegisterStore register) {
    this.register = register;
  }

  /// What became of it.
  public sealed interface Outcome {
    record Added(PersonId person) implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
  }

  @Transactional
  public Outcome add(ClusterId cluster, CompanyId company, String name, EmailAddress email) {
    PersonId id = PersonId.next();
    boolean added = register.add(cluster, company, id, name.strip(), email);
    return added
        ? new Outcome.Added(id)
        : new Outcome.Refused(Problem.at("email", "clusters.person.already", email.value()));
  }
}
