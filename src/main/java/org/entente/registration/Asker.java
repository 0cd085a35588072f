package org.entente.registration;

import org.entente.clusters.Person;
import org.entente.clusters.Standing;
import org.entente.identity.Account;

/// Somebody who asks for seats, and what they are today.
record Asker(Account account, Standing standing) {

  /// They themselves, as they come.
  Attendee attendee() {
    Person person = standing.person();
    String name = account.name() == null && person != null ? person.name() : account.called();
    return new Attendee(
        name.substring(0, Math.min(Attendee.LONGEST_NAME, name.length())), account.email());
  }
}
