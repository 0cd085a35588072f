package org.entente.identity;

/// What somebody is to the address they ask for. Roles are not a ladder: see [Access] for who may
/// go where.
public enum Role {
  VISITOR,
  SIGNED_IN,
  MEMBER,
  STAFF,
  PRESIDENT,
  ADMINISTRATOR
}
