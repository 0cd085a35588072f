package org.entente.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody has by one or several addresses and, while these have an account of their own, by
/// that account.
///
/// @param account that account, or null where the addresses have none
public record Portion(Set<EmailAddress> emails, @Nullable AccountId account) {

  /// What somebody has by an address alone.
  static Portion of(EmailAddress email) {
    return new Portion(Set.of(email), null);
  }

  /// All that is an account's.
  static Portion of(Account account) {
    return new Portion(account.addresses(), account.id());
  }

  public Portion {
    emails = Set.copyOf(emails);
  }

  /// The addresses as a query takes them: `email = any(:emails)`.
  public String[] array() {
    return emails.stream().map(EmailAddress::value).toArray(String[]::new);
  }

  /// The account as a query takes it, null where there is none.
  public @Nullable UUID owner() {
    return account == null ? null : account.value();
  }
}
