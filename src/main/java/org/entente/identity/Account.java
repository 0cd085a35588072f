package org.entente.identity;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody who can sign in.
///
/// @param email their main address, to which letters go
/// @param addresses all addresses that are theirs, the main one too: each of them signs them in
/// @param name how they want to be called, or null while they gave no name
/// @param administrator whether they administer the installation
public record Account(
    AccountId id,
    EmailAddress email,
    Set<EmailAddress> addresses,
    @Nullable String name,
    boolean administrator) {

  public Account {
    addresses =
        Stream.concat(Stream.of(email), addresses.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /// The name, or the address while there is none.
  public String called() {
    return name == null ? email.value() : name;
  }

  /// Whether that address is theirs.
  public boolean isAt(@Nullable EmailAddress address) {
    return address != null && addresses.contains(address);
  }
}
