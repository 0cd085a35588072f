package org.entente.registration;

import java.time.Instant;
import org.entente.clusters.ClusterId;
import org.entente.platform.Money;
import org.jspecify.annotations.Nullable;

/// One person's seat at one event, or their place in the line for it.
///
/// @param number the order in which the event's seats were asked for
/// @param holder counts those who had it: 1 for the first, one more with each time it passed on; a
/// corrected name is the same holder, and tickets rest on it
/// @param share the cluster from whose guaranteed share it was taken; null for the common seats and
/// while it waits
/// @param offeredUntil until when it is kept for them to take, if it is offered; otherwise null
public record Seat(
    SeatId id,
    BookingId booking,
    long number,
    Attendee attendee,
    int holder,
    Fare fare,
    @Nullable ClusterId share,
    Status status,
    @Nullable Instant offeredUntil) {

  /// How far it has come. Its phrase is `registration.status.` and the name in lower case.
  public enum Status {
    CONFIRMED,
    /// It became free for somebody who waited, and is kept for them until they take it or not.
    OFFERED,
    WAITING,
    CANCELLED
  }

  public Money price() {
    return fare.price().amount();
  }

  public boolean isConfirmed() {
    return status == Status.CONFIRMED;
  }

  public boolean isWaiting() {
    return status == Status.WAITING;
  }

  public boolean isOffered() {
    return status == Status.OFFERED;
  }

  /// The same seat under the number that the database gave it.
  Seat numbered(long given) {
    return new Seat(id, booking, given, attendee, holder, fare, share, status, offeredUntil);
  }

  /// Whether it is taken, offered or waits.
  public boolean isLive() {
    return status != Status.CANCELLED;
  }
}
