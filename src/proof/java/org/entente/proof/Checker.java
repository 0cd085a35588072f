package org.entente.proof;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.proof.Fault.Kind;
import org.entente.proof.Press.Ask;
import org.entente.proof.Press.Told;
import org.entente.proof.Snapshot.Row;
import org.entente.proof.Snapshot.State;

/// Compares what people asked and were told with what the database says in the end. Pure: it is
/// tested with histories that contain each fault.
public final class Checker {

  private final List<Press> history;
  private final Snapshot end;
  private final Map<UUID, List<Row>> byBooking;
  private final Holders holders;
  private final Set<UUID> givenBack = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  private Checker(List<Press> history, Snapshot end) {
    this.history = history;
    this.end = end;
    this.byBooking = end.rows().stream().collect(groupingBy(Row::booking));
    this.holders = new Holders(history);
    for (Press press : history) {
      // Asked is enough: a wish without an answer may have come true or not.
      if (press.ask() instanceof Ask.GiveBack(_, Set<UUID> seats)) {
        givenBack.addAll(seats);
      }
    }
  }

  /// Everything that is wrong; empty when nothing is.
  public static List<Fault> check(List<Press> history, Snapshot end) {
    Checker checker = new Checker(history, end);
    checker.promises();
    checker.wishes();
    checker.people();
    checker.passes();
    checker.faults.addAll(SeatFaults.find(end));
    checker.faults.addAll(Refusals.unexplained(history, end));
    return checker.faults;
  }

  /// Nobody who was told yes loses it, and what was given back is given back.
  private void promises() {
    for (Press press : history) {
      switch (press.told()) {
        case Told.Yes(UUID booking) -> {
          if (press.ask() instanceof Ask.Seats seats) {
            seats.people().forEach(person -> promised(press, seats, booking, person));
          }
        }
        case Told.GivenBack() -> {
          if (press.ask() instanceof Ask.GiveBack(UUID booking, Set<UUID> seats)) {
            byBooking.getOrDefault(booking, List.of()).stream()
                .filter(row -> seats.contains(row.seat()) && row.isLive())
                .forEach(row -> fault(Kind.NOT_GIVEN_BACK, row + " though " + press));
          }
        }
        case Told.Accepted() -> {
          if (press.ask() instanceof Ask.Accept(UUID booking, Set<UUID> seats)) {
            seats.forEach(seat -> accepted(press, booking, seat));
          }
        }
        case Told.Passed _, Told.Full _, Told.Already _, Told.Otherwise _, Told.Nothing _ -> {}
      }
    }
    end.rows().stream()
        .filter(row -> row.state() == State.CANCELLED && !givenBack.contains(row.seat()))
        .forEach(row -> fault(Kind.LOST, row + " was taken back though nobody asked for it"));
  }

  private void promised(Press press, Ask.Seats seats, UUID booking, String person) {
    List<Row> theirs =
        byBooking.getOrDefault(booking, List.of()).stream()
            .filter(row -> holders.first(row).equals(person))
            .toList();
    boolean kept =
        theirs.stream()
            .anyMatch(
                row ->
                    givenBack.contains(row.seat())
                        || row.state() == State.TAKEN
                        || (seats.waiting() && row.isLive()));
    if (!kept) {
      fault(Kind.LOST, "%s has %s though %s".formatted(person, theirs, press));
    }
  }

  /// Who was told that an offered seat is theirs has it, and no longer an offer of it.
  private void accepted(Press press, UUID booking, UUID seat) {
    boolean kept =
        byBooking.getOrDefault(booking, List.of()).stream()
            .filter(row -> row.seat().equals(seat))
            .anyMatch(row -> row.state() == State.TAKEN || givenBack.contains(seat));
    if (!kept) {
      fault(Kind.LOST, "%s is not theirs though %s".formatted(seat, press));
    }
  }

  /// One wish makes one booking at most, and only wishes make bookings.
  private void wishes() {
    Map<UUID, Ask.Seats> wished = new HashMap<>();
    Map<UUID, Set<UUID>> told = new HashMap<>();
    for (Press press : history) {
      if (press.ask() instanceof Ask.Seats seats) {
        wished.put(seats.key(), seats);
        if (press.told() instanceof Told.Yes(UUID booking)) {
          told.computeIfAbsent(seats.key(), _ -> new HashSet<>()).add(booking);
        }
      }
    }
    for (Row row : end.rows()) {
      told.computeIfAbsent(row.key(), _ -> new HashSet<>()).add(row.booking());
      Ask.Seats wish = wished.get(row.key());
      if (wish == null
          || !wish.event().equals(row.event())
          || !wish.people().contains(holders.first(row))) {
        fault(Kind.UNASKED, row.toString());
      }
    }
    told.forEach(
        (key, bookings) -> {
          if (bookings.size() > 1) {
            fault(Kind.BOOKED_TWICE, "%s made the bookings %s".formatted(key, bookings));
          }
        });
  }

  private void people() {
    record Guest(UUID event, String person) {}
    Map<Guest, List<Row>> live =
        end.rows().stream()
            .filter(row -> row.isLive() && !row.person().equals(Ask.UNNAMED))
            .collect(groupingBy(row -> new Guest(row.event(), row.person())));
    live.values().stream()
        .filter(rows -> rows.size() > 1)
        .forEach(rows -> fault(Kind.TWO_SEATS, rows.toString()));
  }

  /// A seat that was passed on has its new holder.
  private void passes() {
    for (Row row : end.rows()) {
      Set<String> possible = holders.atTheEnd(row);
      if (!possible.contains(row.person())) {
        fault(Kind.NOT_PASSED, "%s though it is the seat of %s".formatted(row, possible));
      }
    }
  }

  private void fault(Kind kind, String words) {
    faults.add(new Fault(kind, words));
  }

  /// How many wishes got which kind of answer, for people to read.
  public static String summary(List<Press> history) {
    return history.stream()
        .collect(
            groupingBy(press -> press.told().getClass().getSimpleName(), Collectors.counting()))
        .toString();
  }
}
