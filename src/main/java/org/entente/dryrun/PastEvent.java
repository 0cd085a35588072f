package org.entente.dryrun;

import java.util.Comparator;
import java.util.List;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.conventions.SeatRequest;
import org.entente.platform.LocalizedText;

/// An event that is over, and all who asked for its seats.
///
/// @param key its readable name within addresses, or that of an imported file
/// @param requests in the order in which they asked, whatever the order they come in
record PastEvent(
    String key,
    LocalizedText title,
    Gathering gathering,
    int capacity,
    List<PastRequest> requests) {

  private static final Comparator<PastRequest> FIRST_COME =
      Comparator.comparingLong(PastRequest::askedAt).thenComparingLong(PastRequest::number);

  PastEvent {
    requests = requests.stream().sorted(FIRST_COME).toList();
  }

  /// How its seats are to be shared.
  SeatRequest seatRequest() {
    return new SeatRequest(
        gathering.host(), gathering.format(), gathering.series(), gathering.day(), capacity);
  }
}
