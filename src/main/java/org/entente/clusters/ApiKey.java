package org.entente.clusters;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key by which a program of a cluster asks what concerns that cluster. Its secret is shown once,
/// when it is made.
///
/// @param name what it is for, in the cluster's own words
/// @param endsOn the first day on which it no longer opens anything
/// @param lastUsedOn the last day on which it was used, or null
/// @param endedOn the day on which somebody ended it, or null
public record ApiKey(
    UUID id,
    ClusterId cluster,
    String name,
    LocalDate madeOn,
    LocalDate endsOn,
    @Nullable LocalDate lastUsedOn,
    @Nullable LocalDate endedOn) {

  public boolean isValidOn(LocalDate day) {
    return endedOn == null && day.isBefore(endsOn);
  }
}
