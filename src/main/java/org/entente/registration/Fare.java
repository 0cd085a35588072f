package org.entente.registration;

import java.util.Optional;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Attendance;
import org.entente.conventions.Decision;
import org.jspecify.annotations.Nullable;

/// On what terms somebody comes. A booking keeps the fare it was made at, whatever the law says
/// later.
///
/// @param countsFor the cluster as whose member they come, or null for the public
/// @param price what they pay, and as whom
/// @param basis what the price rests on
public record Fare(@Nullable ClusterId countsFor, Attendance.Price price, Decision.Basis basis) {

  /// The terms that a decision grants; empty when it does not let the person come.
  public static Optional<Fare> of(Attendance attendance) {
    return attendance.admission() instanceof Decision.Granted<Attendance.Admission> admission
            && attendance.price() instanceof Decision.Granted<Attendance.Price> price
        ? Optional.of(new Fare(admission.value().countsFor(), price.value(), price.by()))
        : Optional.empty();
  }
}
