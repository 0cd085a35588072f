package org.entente.clusters;

import java.util.List;

/// All that a cluster knows of one of its members.
///
/// @param memberships oldest first; never empty
/// @param people by name
public record Member(Company company, List<Membership> memberships, List<Person> people) {

  public Member {
    memberships = List.copyOf(memberships);
    people = List.copyOf(people);
  }

  /// The latest membership.
  public Membership latest() {
    return memberships.getLast();
  }
}
