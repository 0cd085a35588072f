package org.entente.registration;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts people into the line for the seats of an event. Whoever finds a seat free gets it at once.
@Component
public class JoinWaitingList {

  private final Reception reception;

  JoinWaitingList(Reception reception) {
    this.reception = reception;
  }

  /// The price that is shown now is the one they pay when a seat is given to them.
  @Transactional
  public BookingAnswer join(BookingRequest request) {
    return reception.receive(request, (_, _) -> Optional.empty());
  }
}
