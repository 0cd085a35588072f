package org.entente.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.proof.Fault.Kind;
import org.entente.proof.Snapshot.Capacity;
import org.entente.proof.Snapshot.Row;

/// Faults that the seats of an event show by themselves: too many, others' or in a wrong order.
final class SeatFaults {

  private final Capacity event;
  private final List<Row> rows;
  private final List<Fault> faults = new ArrayList<>();

  private SeatFaults(Capacity event, List<Row> rows) {
    this.event = event;
    this.rows = rows;
  }

  static List<Fault> find(Snapshot end) {
    List<Fault> all = new ArrayList<>();
    for (Capacity event : end.events()) {
      SeatFaults faults =
          new SeatFaults(
              event, end.rows().stream().filter(row -> row.event().equals(event.event())).toList());
      faults.atTheEnd();
      faults.atAnyTime();
      rowsBySide(faults.rows).forEach(faults::order);
      all.addAll(faults.faults);
    }
    return all;
  }

  private static Stream<List<Row>> rowsBySide(List<Row> rows) {
    return rows.stream()
        .map(Row::side)
        .distinct()
        .map(side -> rows.stream().filter(row -> row.side().equals(side)).toList());
  }

  private void atTheEnd() {
    List<Row> taken = rows.stream().filter(Row::isTaken).toList();
    long others = taken.stream().filter(this::isOfOthers).count();
    limit(taken.size(), others, event.event());
  }

  /// A seat that is given back and given out at the same moment was never taken twice.
  private void atAnyTime() {
    record Change(Instant at, int seats, boolean ofOthers) {}
    List<Change> changes = new ArrayList<>();
    for (Row row : rows) {
      if (row.takenAt() != null) {
        changes.add(new Change(row.takenAt(), 1, isOfOthers(row)));
        if (row.cancelledAt() != null) {
          changes.add(new Change(row.cancelledAt(), -1, isOfOthers(row)));
        }
      }
    }
    changes.sort(Comparator.comparing(Change::at).thenComparing(Change::seats));
    int taken = 0;
    int others = 0;
    for (Change change : changes) {
      taken += change.seats();
      others += change.ofOthers() ? change.seats() : 0;
      if (limit(taken, others, change.at())) {
        return;
      }
    }
  }

  private boolean limit(long taken, long others, Object where) {
    if (taken > event.seats()) {
      add(Kind.OVERSOLD, "%d of %d seats at %s".formatted(taken, event.seats(), where));
    }
    int open = event.seats() - event.share();
    if (others > open) {
      add(Kind.SHARE_TAKEN, "others have %d of %d seats at %s".formatted(others, open, where));
    }
    return taken > event.seats() || others > open;
  }

  private boolean isOfOthers(Row row) {
    return !row.side().equals(event.beneficiary());
  }

  /// First come, first served: nobody was served while somebody before them still waited.
  private void order(List<Row> alike) {
    Row longest = null;
    List<Row> inOrder = alike.stream().sorted(Comparator.comparingLong(Row::number)).toList();
    for (Row row : inOrder) {
      if (longest != null
          && row.takenAt() != null
          && row.takenAt().isBefore(longest.waitedUntil())) {
        add(Kind.OVERTAKEN, "%s by %s".formatted(longest, row));
      }
      if (longest == null || row.waitedUntil().isAfter(longest.waitedUntil())) {
        longest = row;
      }
    }
  }

  private void add(Kind kind, String words) {
    faults.add(new Fault(kind, words));
  }
}
