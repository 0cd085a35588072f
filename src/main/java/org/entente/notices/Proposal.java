package org.entente.notices;

import java.util.List;
import org.entente.agenda.AgendaEntry;
import org.entente.agenda.Event;
import org.entente.conventions.Attendance;
import org.entente.platform.Money;

/// An event that somebody may attend and can book now, and why it is proposed to them.
///
/// @param grounds the law's first; never empty
public record Proposal(AgendaEntry entry, List<Ground> grounds) {

  public Proposal {
    grounds = List.copyOf(grounds);
  }

  public Event event() {
    return entry.event();
  }

  /// What they pay.
  public Money price() {
    return entry
        .attendance()
        .payable()
        .map(Attendance.Price::amount)
        .orElseThrow(() -> new IllegalStateException("What is closed is not proposed."));
  }
}
