package org.entente.bench.seats;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.entente.agenda.Event;
import org.entente.proof.Stage;

/// What is booked: events of a cluster that has a convention with a partner, and people of both.
///
/// @param hot events with seats for everybody, each for one window
/// @param many 1,000 events, booked at a time
/// @param last the event whose last seats are stormed, a part of which is the partner's
/// @param people how many may press
/// @param rounds how many bookings of the many events were asked for; no two of them are of the
/// same
/// person for the same event
record Scene(List<Event> hot, List<Event> many, Event last, int people, AtomicInteger rounds) {

  static final int LAST_SEATS = 100;

  private static final int HOT_EVENTS = 14;
  private static final int PLENTY = 100_000;

  static Scene enter(Stage stage, int people) {
    System.out.printf("Entering %,d people and %,d events%n", people, RawResults.MANY);
    return stage.together(
        () -> {
          stage.people(people);
          List<Event> hot = events(stage, HOT_EVENTS, "Grand rendez-vous");
          stage.enlarge(hot, 1_000_000);
          return new Scene(
              hot,
              events(stage, RawResults.MANY, "Rencontre"),
              stage.eventWithShare("Les dernières places", LAST_SEATS),
              people,
              new AtomicInteger());
        });
  }

  private static List<Event> events(Stage stage, int count, String title) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> stage.event(title + " " + number, PLENTY))
        .toList();
  }

  /// Who books which event.
  record Turn(int person, Event event) {}

  Turn next() {
    int round = rounds.getAndIncrement();
    int person = round % people;
    return new Turn(person, many.get((person + round / people) % many.size()));
  }
}
