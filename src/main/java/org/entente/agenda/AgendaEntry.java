package org.entente.agenda;

import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Attendance;
import org.entente.conventions.Attendance.Admission;
import org.entente.conventions.Decision;
import org.entente.territory.TravelEstimate;
import org.jspecify.annotations.Nullable;

/// An event as it is for one person at one moment.
///
/// @param attendance whether they may come and at what price, and why
/// @param travel how far they have to go, or null where nobody can tell or there is no need to
/// @param participation whether they have booked, or null
/// @param pooledWith the clusters to whose members a signed article opens it, or grants a price
public record AgendaEntry(
    Event event,
    Phase phase,
    Attendance attendance,
    @Nullable TravelEstimate travel,
    Seats seats,
    @Nullable Participation participation,
    List<ClusterId> pooledWith) {

  public AgendaEntry {
    pooledWith = List.copyOf(pooledWith);
  }

  /// Whether it takes place, is not over, and the law lets them come.
  public boolean isOpen() {
    return switch (phase) {
      case NOT_YET_OPEN, OPEN, CLOSED -> attendance.payable().isPresent();
      case DRAFT, PAST, CANCELLED -> false;
    };
  }

  /// The cluster whose share of the seats is theirs, or null.
  public @Nullable ClusterId countsFor() {
    return attendance.admission() instanceof Decision.Granted<Admission> granted
        ? granted.value().countsFor()
        : null;
  }

  /// Seats that they could take.
  public int seatsLeft() {
    return seats.leftFor(countsFor());
  }

  /// Whether going there and back takes no longer than the event lasts; so it is where the way is
  /// not known.
  public boolean isWorthTheTrip() {
    return travel == null || Format.isWorthTheTrip(travel.oneWay(), event.time().length());
  }
}
