package org.entente.clusters;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes somebody off the people of a company, with whose rights their account then no longer acts.
@Component
public class RemovePerson {

  private final RegisterStore register;

  RemovePerson(RegisterStore register) {
    this.register = register;
  }

  @Transactional
  public void remove(ClusterId cluster, CompanyId company, PersonId person) {
    register.remove(cluster, company, person);
  }
}
