package org.entente.agenda.web;

import java.util.Locale;
import org.entente.agenda.Phase;

/// What stands around an event's form at the desk.
public record DeskEventView(String slug, String title, Phase phase, boolean draft) {

  public String phaseKey() {
    return "agenda.phase." + phase.name().toLowerCase(Locale.ROOT);
  }

  /// Whether it can still be called off.
  public boolean cancellable() {
    return switch (phase) {
      case NOT_YET_OPEN, OPEN, CLOSED -> true;
      case DRAFT, PAST, CANCELLED -> false;
    };
  }

  public boolean cancelled() {
    return phase == Phase.CANCELLED;
  }
}
