package org.entente.clusters;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Shows somebody on the cluster's public page, which they consented to, or no longer.
@Component
public class ListPerson {

  private final RegisterStore register;

  ListPerson(RegisterStore register) {
    this.register = register;
  }

  /// Records the consent, with its moment.
  @Transactional
  public void list(ClusterId cluster, CompanyId company, PersonId person) {
    register.list(cluster, company, person, true);
  }

  /// The consent is withdrawn.
  @Transactional
  public void withdraw(ClusterId cluster, CompanyId company, PersonId person) {
    register.list(cluster, company, person, false);
  }
}
