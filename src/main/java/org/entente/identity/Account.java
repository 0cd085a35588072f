package org.entente.identity;

import org.jspecify.annotations.Nullable;

/// Somebody who can sign in.
///
/// @param email where the links to sign in go
/// @param name how they want to be called, or null while they gave no name
/// @param administrator whether they administer the installation
public record Account(
    AccountId id, EmailAddress email, @Nullable String name, boolean administrator) {

  /// The name, or the address while there is none.
  public String called() {
    return name == null ? email.value() : name;
  }
}
