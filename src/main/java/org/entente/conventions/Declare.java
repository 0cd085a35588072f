package org.entente.conventions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Declaration.Act;
import org.entente.platform.France;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records what a party declares about a convention that all have signed: that it leaves, that
/// articles stand still for a time, or that an earlier declaration counts no more. The other
/// parties
/// are told, and the law is another one from then on.
@Component
public class Declare {

  private final ConventionStore conventions;
  private final DeclarationStore store;
  private final TellParties tell;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Declare(
      ConventionStore conventions,
      DeclarationStore store,
      TellParties tell,
      ApplicationEventPublisher events,
      Clock clock) {
    this.conventions = conventions;
    this.store = store;
    this.tell = tell;
    this.events = events;
    this.clock = clock;
  }

  /// What goes with every declaration.
  ///
  /// @param reason why; the other parties read it
  /// @param mandate what gave the person who enters it the power to
  public record Words(String reason, String mandate) {}

  /// What became of an attempt to declare something.
  public sealed interface Outcome {

    /// It counts from now on; so the convention stands.
    record Declared(Convention convention, Declaration declaration) implements Outcome {}

    /// Nothing was recorded, and why; at least one problem.
    record Refused(List<Problem> problems) implements Outcome {}
  }

  /// @param how in which language and from which address the other parties are written to
  @Transactional
  public Outcome declare(
      ConventionId id, ClusterId party, Act act, Words words, Correspondence how) {
    conventions.lock(id);
    Convention convention = find(id);
    LocalDate today = France.day(clock.instant());
    List<Problem> problems = DeclarationRules.problems(convention, party, act, words, today);
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    Declaration declaration =
        new Declaration(
            DeclarationId.next(),
            party,
            act,
            words.reason().strip(),
            words.mandate().strip(),
            clock.instant());
    store.add(id, declaration);
    Convention now = find(id);
    tell.declared(now, declaration, how);
    events.publishEvent(new ConventionDeclared(convention, now, declaration));
    return new Outcome.Declared(now, declaration);
  }

  /// Whether something of a declaration is still to come, so that its party may reverse it.
  public boolean isReversible(Convention convention, Declaration declaration) {
    return DeclarationRules.isReversible(convention, declaration, France.day(clock.instant()));
  }

  private Convention find(ConventionId id) {
    return conventions.find(id).orElseThrow(() -> new NotFound("No convention " + id.value()));
  }
}
