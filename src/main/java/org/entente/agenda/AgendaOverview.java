package org.entente.agenda;

import java.util.List;
import org.entente.clusters.ClusterId;

/// The agenda counted instead of listed, to be drawn.
///
/// @param <K> by what it is counted
/// @param found how much was found; without entries
/// @param counts in the order of their keys, then of the hosts
public record AgendaOverview<K>(AgendaPage found, List<Count<K>> counts) {

  public AgendaOverview {
    counts = List.copyOf(counts);
  }

  /// How many events one host holds.
  ///
  /// @param at the day, or the place
  /// @param all of them, cancelled ones too
  /// @param open those that are open to the reader
  public record Count<K>(K at, ClusterId host, int all, int open) {}
}
