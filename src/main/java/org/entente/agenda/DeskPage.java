package org.entente.agenda;

import java.util.List;

/// A page of a host's own events.
///
/// @param total how many there are on all pages
/// @param page counted from 1
public record DeskPage(List<Event> events, int total, int page) {

  public static final int SIZE = 25;

  public DeskPage {
    events = List.copyOf(events);
  }

  public int pages() {
    return Math.max(1, (total + SIZE - 1) / SIZE);
  }
}
