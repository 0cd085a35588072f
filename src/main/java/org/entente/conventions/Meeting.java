package org.entente.conventions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.clusters.ClusterId;

/// A meeting about a draft, as one of the parties wrote it down for all.
///
/// @param present who was there, by role
/// @param minutes what was said and agreed; may be empty
public record Meeting(
    UUID id,
    ClusterId recordedBy,
    LocalDate heldOn,
    String place,
    List<String> present,
    String minutes,
    Instant recordedAt) {

  public Meeting {
    present = List.copyOf(present);
  }
}
