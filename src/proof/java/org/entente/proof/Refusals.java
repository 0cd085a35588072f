package org.entente.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.proof.Fault.Kind;
import org.entente.proof.Press.Ask;
import org.entente.proof.Press.Told;
import org.entente.proof.Snapshot.Capacity;
import org.entente.proof.Snapshot.Row;

/// Finds the no that nothing explains.
final class Refusals {

  /// The times that servers write and those of who asks come from different calls of one clock.
  private static final Duration BLUR = Duration.ofMillis(50);

  private final Map<UUID, Capacity> events;
  private final Map<UUID, List<Row>> rows;
  private final Holders holders;

  private Refusals(List<Press> history, Snapshot end) {
    this.events =
        end.events().stream().collect(Collectors.toMap(Capacity::event, Function.identity()));
    this.rows = end.rows().stream().collect(Collectors.groupingBy(Row::event));
    this.holders = new Holders(history);
  }

  static List<Fault> unexplained(List<Press> history, Snapshot end) {
    Refusals refusals = new Refusals(history, end);
    List<Fault> faults = new ArrayList<>();
    for (Press press : history) {
      if (!refusals.explains(press)) {
        faults.add(new Fault(Kind.UNEXPLAINED, press.toString()));
      }
    }
    return faults;
  }

  private boolean explains(Press press) {
    return switch (press.told()) {
      case Told.Yes _, Told.GivenBack _, Told.Accepted _, Told.Passed _, Told.Nothing _ -> true;
      case Told.Otherwise _ -> false;
      case Told.Full _ -> press.ask() instanceof Ask.Seats seats && wasFull(press, seats);
      case Told.Already _ ->
          switch (press.ask()) {
            case Ask.Seats seats -> wereThere(press, seats);
            case Ask.Pass pass -> wasThere(press, pass);
            case Ask.GiveBack _, Ask.Accept _ -> false;
          };
    };
  }

  /// Whether there can have been a moment at which they were too many: all seats that were taken at
  /// some time between question and answer count.
  private boolean wasFull(Press press, Ask.Seats seats) {
    Capacity event = events.get(seats.event());
    if (event == null) {
      return false;
    }
    Instant from = press.last().minus(BLUR);
    Instant until = press.answered().plus(BLUR);
    List<Row> taken =
        rows.getOrDefault(seats.event(), List.of()).stream()
            .filter(row -> row.wasTaken(from, until))
            .toList();
    int ofShare =
        (int) taken.stream().filter(row -> row.side().equals(event.beneficiary())).count();
    int others = taken.size() - ofShare;
    int kept =
        seats.side().equals(event.beneficiary()) ? ofShare : Math.max(ofShare, event.share());
    return event.seats() - others - kept < seats.people().size();
  }

  private boolean wereThere(Press press, Ask.Seats seats) {
    return rows.getOrDefault(seats.event(), List.of()).stream()
        .filter(row -> !row.key().equals(seats.key()))
        .anyMatch(row -> seats.people().stream().anyMatch(person -> had(person, row, press)));
  }

  private boolean wasThere(Press press, Ask.Pass pass) {
    return rows.getOrDefault(pass.event(), List.of()).stream()
        .filter(row -> !row.seat().equals(pass.seat()))
        .anyMatch(row -> had(pass.to(), row, press));
  }

  /// Whether that person can have had the seat when it was asked, and it was not given back yet.
  private boolean had(String person, Row row, Press press) {
    return !person.equals(Ask.UNNAMED)
        && holders.before(row, press.first()).contains(person)
        && row.wasLive(press.last().minus(BLUR));
  }
}
