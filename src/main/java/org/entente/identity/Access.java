package org.entente.identity;

import java.util.Set;

/// For whom an address is open. `{cluster}` in its pattern names the cluster whose office counts.
public enum Access {
  /// Whoever comes.
  EVERYONE(
      Role.VISITOR, Role.SIGNED_IN, Role.MEMBER, Role.STAFF, Role.PRESIDENT, Role.ADMINISTRATOR),
  /// Whoever is signed in.
  SIGNED_IN(Role.SIGNED_IN, Role.MEMBER, Role.STAFF, Role.PRESIDENT, Role.ADMINISTRATOR),
  /// People of member companies.
  MEMBER(Role.MEMBER),
  /// The cluster's staff; its president may do what staff may.
  STAFF(Role.STAFF, Role.PRESIDENT),
  /// The cluster's president.
  PRESIDENT(Role.PRESIDENT),
  /// The administrator of the installation, who for that holds no office in a cluster.
  ADMINISTRATOR(Role.ADMINISTRATOR),
  /// Whoever comes to a demonstration; nobody elsewhere.
  DEMO,
  /// Whoever comes while the installation awaits its set-up; nobody afterwards.
  SET_UP;

  private final Set<Role> roles;

  Access(Role... roles) {
    this.roles = Set.of(roles);
  }

  /// The roles of which one suffices.
  public Set<Role> roles() {
    return roles;
  }
}
