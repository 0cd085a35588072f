package org.entente.platform.privacy;

import java.util.Set;
import java.util.UUID;

/// The person whose data is asked for.
///
/// @param account the number of their account
/// @param emails all its addresses, in lower case, which are theirs: each was proven by a link
public record Subject(UUID account, Set<String> emails) {

  public Subject {
    emails = Set.copyOf(emails);
  }

  /// The addresses as a query takes them: `email = any(:emails)`.
  public String[] array() {
    return emails.toArray(String[]::new);
  }
}
