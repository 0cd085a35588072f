package org.entente.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.agenda.EventId;
import org.entente.identity.AccountId;
import org.entente.registration.AttendeeStore.Known;

/// Who has a seat at events or waits for one, among those who are asked for.
final class Presence {

  /// A person as one tells them apart at an event: by address, or by name among those whom the same
  /// account entered without one.
  private record Person(EventId event, String mark) {}

  private final Map<Person, Known> people = new HashMap<>();

  Presence(List<Known> known) {
    for (Known one : known) {
      people.put(new Person(one.event(), one.mark()), one);
    }
  }

  /// Those of these people who are there already.
  List<Known> among(EventId event, AccountId asker, List<Attendee> attendees) {
    List<Known> there = new ArrayList<>();
    for (Attendee attendee : attendees) {
      Known known = attendee.isNamed() ? people.get(person(event, asker, attendee)) : null;
      if (known != null) {
        there.add(known);
      }
    }
    return there;
  }

  void add(Booking booking) {
    AccountId asker = booking.booker();
    for (Seat seat : booking.seats()) {
      if (asker != null && seat.attendee().isNamed()) {
        Person person = person(booking.event(), asker, seat.attendee());
        people.put(
            person,
            new Known(
                booking.event(),
                person.mark(),
                seat.id(),
                seat.attendee().name(),
                booking.id(),
                asker));
      }
    }
  }

  private static Person person(EventId event, AccountId asker, Attendee attendee) {
    return new Person(
        event, attendee.email() == null ? mark(asker, attendee.name()) : attendee.email().value());
  }

  /// How somebody without an address is told apart.
  static String mark(AccountId asker, String name) {
    return asker.value() + " " + name.toLowerCase(Locale.ROOT);
  }
}
