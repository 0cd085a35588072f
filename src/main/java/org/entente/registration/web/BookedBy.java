package org.entente.registration.web;

import org.entente.identity.Account;
import org.entente.identity.Accounts;
import org.entente.platform.text.Translator;
import org.entente.registration.Booking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says who made a booking to the people for whom it was made.
@Component
class BookedBy {

  private final Accounts accounts;

  BookedBy(Accounts accounts) {
    this.accounts = accounts;
  }

  /// Who made it, or null for the one who made it.
  @Nullable String name(Booking booking, Account reader, Translator say) {
    if (reader.id().equals(booking.booker())) {
      return null;
    }
    return booking.booker() == null
        ? say.say("registration.booking.by-staff")
        : accounts
            .find(booking.booker())
            .map(Account::called)
            .orElseGet(() -> say.say("registration.booking.by-staff"));
  }
}
