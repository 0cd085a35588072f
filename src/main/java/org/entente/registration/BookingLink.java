package org.entente.registration;

import java.time.Instant;
import org.entente.agenda.EventId;
import org.entente.identity.AccountId;
import org.entente.platform.Money;

/// A link in a letter by which one person books one seat of one event, without signing in.
///
/// @param price what they would have paid when the letter was written
/// @param expiresAt from when on it books nothing, to the second
public record BookingLink(AccountId person, EventId event, Money price, Instant expiresAt) {

  public boolean isExpiredAt(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
