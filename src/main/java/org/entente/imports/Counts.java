package org.entente.imports;

import java.util.Map;

/// How many lines of an import come to what.
public record Counts(Map<Outcome, Integer> lines) {

  public int of(Outcome outcome) {
    return lines.getOrDefault(outcome, 0);
  }

  public int total() {
    return lines.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Lines that write something.
  public int writing() {
    return of(Outcome.CREATE) + of(Outcome.CHANGE);
  }
}
