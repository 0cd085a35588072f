package org.entente.admission.papers;

import java.time.Duration;
import java.time.Instant;
import org.entente.agenda.EventId;
import org.entente.agenda.TimeSpan;
import org.entente.registration.SeatId;
import org.jspecify.annotations.Nullable;

/// That the person of a seat was at an event. It does not say who: see [CertificateSeal].
///
/// @param title what the event was called when it was issued
/// @param host the cluster that held it
/// @param length how long it took, breaks included
/// @param revoked since when it is worth nothing, or null
public record Certificate(
    CertificateCode code,
    SeatId seat,
    EventId event,
    String title,
    String host,
    TimeSpan time,
    Duration length,
    Instant issuedAt,
    @Nullable Revoked revoked) {

  /// That it was taken back.
  public record Revoked(Instant at, String reason) {}

  public boolean isRevoked() {
    return revoked != null;
  }
}
