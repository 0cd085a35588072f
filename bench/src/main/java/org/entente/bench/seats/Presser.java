package org.entente.bench.seats;

import java.util.UUID;
import java.util.function.Supplier;
import org.entente.bench.seats.Scene.Turn;
import org.entente.proof.Requests;
import org.jspecify.annotations.Nullable;

/// Presses the button for one person after the other.
final class Presser implements Visitor {

  private static final String BOOKINGS = "/bookings/";

  private final Requests requests;
  private final Supplier<Turn> turns;
  private final Answers answers = new Answers();
  private final int people;
  private long end;

  Presser(Requests requests, Supplier<Turn> turns, int people) {
    this.requests = requests;
    this.turns = turns;
    this.people = people;
  }

  void until(long end) {
    this.end = end;
  }

  Answers answers() {
    return answers;
  }

  @Override
  public byte @Nullable [] next() {
    if (System.nanoTime() >= end) {
      return null;
    }
    Turn turn = turns.get();
    return turn.person() >= people
        ? null
        : requests.press(turn.event().slug().value(), "book", turn.person(), UUID.randomUUID());
  }

  @Override
  public void answered(Answer answer, long nanoseconds) {
    UUID booking = booking(answer);
    if (booking != null) {
      answers.latencies.add(nanoseconds);
      answers.yes.add(booking);
    } else if (answer.status() == 422) {
      answers.no++;
    } else {
      answers.failed("HTTP %d to %s".formatted(answer.status(), answer.header("location")));
    }
  }

  /// The booking to which an answer leads, or null.
  static @Nullable UUID booking(Answer answer) {
    String location = answer.status() == 303 ? answer.header("location") : null;
    int at = location == null ? -1 : location.indexOf(BOOKINGS);
    return location == null || at < 0
        ? null
        : UUID.fromString(location.substring(at + BOOKINGS.length(), at + BOOKINGS.length() + 36));
  }

  @Override
  public void unanswered() {
    answers.failed("The connection broke.");
  }
}
