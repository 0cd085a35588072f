package org.entente.registration;

import java.util.List;
import java.util.Map;
import org.entente.agenda.EventId;
import org.entente.conventions.LawBook;
import org.entente.identity.AccountId;
import org.entente.platform.NotFound;
import org.entente.registration.AttendeeStore.Known;
import org.entente.registration.Hearing.Asked;

/// What requests are decided on, read while their events are held.
///
/// @param plans the events there are, with their seats; those who waited have been served
/// @param earlier the bookings that the same requests made before
/// @param present those of the people asked for who have a seat or wait already
record Circumstances(
    LawBook law,
    Map<EventId, SeatPlan> plans,
    Map<AccountId, Asker> askers,
    Map<Asked, Booking> earlier,
    List<Known> present) {

  Asker asker(AccountId account) {
    Asker asker = askers.get(account);
    if (asker == null) {
      throw new NotFound("No account has the number " + account.value());
    }
    return asker;
  }
}
