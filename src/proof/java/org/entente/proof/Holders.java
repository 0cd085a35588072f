package org.entente.proof;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.proof.Press.Ask;
import org.entente.proof.Press.Told;
import org.entente.proof.Snapshot.Row;

/// Who can have had which seat at which time, by what people asked and were told. The seats of a
/// booking are passed on by its booker alone, one after the other.
final class Holders {

  private final Map<UUID, List<Press>> passes;

  Holders(List<Press> history) {
    this.passes =
        history.stream()
            .filter(press -> press.ask() instanceof Ask.Pass)
            .sorted(Comparator.comparing(Press::first))
            .collect(Collectors.groupingBy(press -> pass(press).seat()));
  }

  private static Ask.Pass pass(Press press) {
    return (Ask.Pass) press.ask();
  }

  /// For whom it was booked.
  String first(Row row) {
    List<Press> passed = passes.getOrDefault(row.seat(), List.of());
    return passed.isEmpty() ? row.person() : pass(passed.getFirst()).from();
  }

  /// Who can have had it before that moment's wishes.
  Set<String> before(Row row, Instant moment) {
    Set<String> possible = new HashSet<>(Set.of(first(row)));
    for (Press press : passes.getOrDefault(row.seat(), List.of())) {
      if (press.first().isBefore(moment)) {
        if (press.told() instanceof Told.Passed) {
          possible.clear();
        }
        if (mayHaveComeTrue(press)) {
          possible.add(pass(press).to());
        }
      }
    }
    return possible;
  }

  Set<String> atTheEnd(Row row) {
    return before(row, Instant.MAX);
  }

  /// A wish that was asked twice may come true late, though the second time was refused.
  private static boolean mayHaveComeTrue(Press press) {
    return press.told() instanceof Told.Passed
        || press.told() instanceof Told.Nothing
        || press.last().isAfter(press.first());
  }
}
