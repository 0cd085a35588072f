package org.entente.registration;

import org.entente.agenda.Event;

/// What a link leads to at this moment. Opening it changes nothing.
public sealed interface OpenedLink {

  /// It books nothing any more, and shows nothing of anybody.
  sealed interface Over extends OpenedLink {}

  /// We did not make it, or its event or its person are gone.
  record Unknown() implements Over {}

  /// Its time is over.
  record Expired(Event event) implements Over {}

  /// It books when it is pressed, as far as the quote lets it.
  ///
  /// @param person as whom it books
  record Pressable(BookingLink link, Attendee person, Quote quote) implements OpenedLink {}

  /// It has booked, and the booking stands.
  record Used(BookingLink link, Attendee person, Bookings.Entry entry) implements OpenedLink {}

  /// It has booked, and the seat was given back since.
  record GivenBack(BookingLink link, Event event) implements OpenedLink {}
}
