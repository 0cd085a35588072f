package org.entente.registration;

import org.springframework.stereotype.Component;

/// Puts people into the line for the seats of an event. Whoever finds a seat free gets it at once.
@Component
public class JoinWaitingList {

  private final BookingOffice office;

  JoinWaitingList(BookingOffice office) {
    this.office = office;
  }

  /// The price that is shown now is the one they pay when a seat is given to them. A request that
  /// does not say that its people come only together waits for a seat for each.
  public BookingAnswer join(BookingRequest request) {
    return office.ask(
        request.wish() == Wish.OR_WAIT_TOGETHER ? request : request.wishing(Wish.OR_WAIT));
  }
}
