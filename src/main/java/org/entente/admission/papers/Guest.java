package org.entente.admission.papers;

import java.time.Instant;
import org.entente.clusters.ClusterId;
import org.entente.registration.SeatId;
import org.jspecify.annotations.Nullable;

/// Somebody with a confirmed seat.
///
/// @param name empty while nobody is named
/// @param company the company they come from, or empty
/// @param countsFor the cluster as whose member they come, or null for the public
/// @param share the cluster from whose guaranteed share the seat was taken, or null for a common
/// one
/// @param admittedAt when a door let them in, or null
public record Guest(
    SeatId seat,
    String name,
    String company,
    @Nullable ClusterId countsFor,
    @Nullable ClusterId share,
    @Nullable Instant admittedAt) {

  public boolean isNamed() {
    return !name.isEmpty();
  }

  public boolean isAdmitted() {
    return admittedAt != null;
  }
}
