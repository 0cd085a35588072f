package org.entente.bench.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.proof.Requests;
import org.jspecify.annotations.Nullable;

/// Somebody in the storm: books; waits when there is nothing; one in four who has a seat gives it
/// back, and one
/// in ten leaves the line.
final class StormVisitor implements Visitor {

  private static final Pattern SEAT = Pattern.compile("name=\"seat\" value=\"([0-9a-f-]{36})\"");

  private final Requests requests;
  private final String event;
  private final int person;
  private final Answers answers = new Answers();
  private Step step = Step.BOOK;
  private @Nullable UUID booking;
  private boolean waiting;
  private String seats = "";

  StormVisitor(Requests requests, String event, int person) {
    this.requests = requests;
    this.event = event;
    this.person = person;
  }

  private enum Step {
    BOOK,
    WAIT,
    LOOK,
    GIVE_BACK,
    DONE
  }

  Answers answers() {
    return answers;
  }

  /// The booking they were told is confirmed and did not give back.
  List<UUID> kept() {
    return booking == null || waiting ? List.of() : List.of(booking);
  }

  boolean waits() {
    return booking != null && waiting;
  }

  @Override
  public byte @Nullable [] next() {
    return switch (step) {
      case BOOK -> requests.press(event, "book", person, UUID.randomUUID());
      case WAIT -> requests.press(event, "wait", person, UUID.randomUUID());
      case LOOK -> requests.get("/bookings/%s/cancel".formatted(booking), person);
      case GIVE_BACK -> requests.post("/bookings/%s/cancel".formatted(booking), person, seats);
      case DONE -> null;
    };
  }

  @Override
  public void answered(Answer answer, long nanoseconds) {
    answers.latencies.add(nanoseconds);
    step =
        switch (step) {
          case BOOK -> booked(answer);
          case WAIT -> entered(answer);
          case LOOK -> looked(answer);
          case GIVE_BACK -> gaveBack(answer);
          case DONE -> Step.DONE;
        };
  }

  private Step booked(Answer answer) {
    booking = Presser.booking(answer);
    if (booking != null) {
      return person % 4 == 0 ? Step.LOOK : Step.DONE;
    }
    return answer.status() == 422 ? Step.WAIT : failed(answer);
  }

  private Step entered(Answer answer) {
    booking = Presser.booking(answer);
    waiting = true;
    if (booking == null) {
      return failed(answer);
    }
    return person % 10 == 0 ? Step.LOOK : Step.DONE;
  }

  private Step looked(Answer answer) {
    List<String> found = new ArrayList<>();
    Matcher matcher = SEAT.matcher(answer.body());
    while (matcher.find()) {
      found.add("seat=" + matcher.group(1));
    }
    seats = String.join("&", found);
    return answer.status() == 200 && !found.isEmpty() ? Step.GIVE_BACK : failed(answer);
  }

  private Step gaveBack(Answer answer) {
    if (answer.status() != 303) {
      return failed(answer);
    }
    booking = null;
    return Step.DONE;
  }

  private Step failed(Answer answer) {
    answers.failed("HTTP %d to %s".formatted(answer.status(), answer.header("location")));
    return Step.DONE;
  }

  @Override
  public void unanswered() {
    answers.failed("The connection broke.");
    step = Step.DONE;
  }
}
