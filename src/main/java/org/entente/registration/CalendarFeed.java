package org.entente.registration;

import org.entente.identity.AccountId;

/// The address at which somebody's own calendar reads their bookings.
///
/// @param secret 160 bits in hexadecimal digits: knowing them is what opens it, for calendars
/// cannot
/// sign in
/// @param language in which its entries are written, as an ISO 639-1 code
public record CalendarFeed(AccountId owner, String secret, String language) {

  @Override
  public String toString() {
    return "CalendarFeed[owner=" + owner + "]";
  }
}
