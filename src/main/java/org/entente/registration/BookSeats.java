package org.entente.registration;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Books seats for somebody, or for several people of their company: all of them or none.
@Component
public class BookSeats {

  private final Reception reception;

  BookSeats(Reception reception) {
    this.reception = reception;
  }

  /// The event, the law and the seats are read again while nobody else can change them. A request
  /// with a known key gets the booking that it made the first time.
  @Transactional
  public BookingAnswer book(BookingRequest request) {
    return reception.receive(
        request,
        (plan, fare) -> BookingRules.seats(plan.allotment(), fare, request.attendees().size()));
  }

  /// What a request has against it besides time, law and people.
  interface SeatCheck {
    Optional<BookingAnswer.Refused> check(SeatPlan plan, Fare fare);
  }
}
