package org.entente.agenda;

import java.time.LocalTime;
import org.entente.platform.LocalizedText;

/// One line of an event's programme.
///
/// @param speaker who speaks; empty where nobody in particular does
public record ProgrammeItem(LocalTime time, LocalizedText title, String speaker) {

  public ProgrammeItem {
    speaker = speaker.strip();
  }
}
