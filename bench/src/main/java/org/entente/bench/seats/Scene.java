package org.entente.bench.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.agenda.Event;
import org.entente.platform.Money;

/// What is booked: events of a cluster that has a convention with a partner, and people of both.
///
/// @param hot events with seats for everybody, each for one window
/// @param many 1,000 events, booked at a time
/// @param last the event whose last seats are stormed, a part of which is the partner's
/// @param rounds how many bookings of the many events were asked for; two of them are never of the
/// same person
/// for the same event
record Scene(List<Event> hot, List<Event> many, Event last, AtomicInteger rounds) {

  static final int PEOPLE = 240_000;
  static final int HOT_EVENTS = 12;
  static final int PLENTY = 100_000;
  static final int LAST_SEATS = 100;
  static final int SHARE = 30;
  static final Money PRICE = Money.euros(45);

  /// Who books which event.
  record Turn(int person, Event event) {}

  Turn next() {
    int round = rounds.getAndIncrement();
    int person = round % PEOPLE;
    return new Turn(person, many.get((person + round / PEOPLE) % many.size()));
  }

  List<Event> all() {
    List<Event> all = new ArrayList<>(hot);
    all.addAll(many);
    all.add(last);
    return all;
  }
}
