package org.entente.registration;

import org.springframework.stereotype.Component;

/// Books seats for somebody, or for several people of their company.
@Component
public class BookSeats {

  private final BookingOffice office;

  BookSeats(BookingOffice office) {
    this.office = office;
  }

  /// The event, the law and the seats are read again while nobody else can change them, together
  /// with whatever else is asked at the same moment. A request with a known key gets the booking
  /// that it made the first time. It is written when this returns, so it is not for use within a
  /// transaction.
  public BookingAnswer book(BookingRequest request) {
    return office.ask(request);
  }
}
