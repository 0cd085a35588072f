package org.entente.registration;

import org.entente.clusters.ClusterId;
import org.entente.platform.Money;
import org.jspecify.annotations.Nullable;

/// One person's seat at one event, or their place in the line for it.
///
/// @param number the order in which the event's seats were asked for
/// @param share the cluster from whose guaranteed share it was taken; null for the common seats and
/// while it waits
public record Seat(
    SeatId id,
    BookingId booking,
    long number,
    Attendee attendee,
    Fare fare,
    @Nullable ClusterId share,
    Status status) {

  /// How far it has come. Its phrase is `registration.status.` and the name in lower case.
  public enum Status {
    CONFIRMED,
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

  /// Whether it is taken or waits.
  public boolean isLive() {
    return status != Status.CANCELLED;
  }
}
