package org.entente.agenda;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the agenda: whole days, on each of them what is open to the reader first.
///
/// @param entries in the order to show them
/// @param total all events that match, on this and on other pages
/// @param open how many of those are open to the reader
/// @param next the first day to show on the next page, or null on the last
/// @param lookedForInstead the words that were looked for because nothing has those that were
/// typed; empty
/// where something has
public record AgendaPage(
    List<AgendaEntry> entries,
    int total,
    int open,
    @Nullable LocalDate next,
    List<String> lookedForInstead) {

  public AgendaPage {
    entries = List.copyOf(entries);
    lookedForInstead = List.copyOf(lookedForInstead);
  }
}
