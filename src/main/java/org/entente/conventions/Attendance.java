package org.entente.conventions;

import java.util.Optional;
import org.entente.clusters.ClusterId;
import org.entente.platform.Money;
import org.jspecify.annotations.Nullable;

/// The answer to an [AttendanceRequest]: whether the person may come, and at what price, each with
/// what it
/// rests on.
///
/// @param admission whether they may come
/// @param price what they pay if they do
public record Attendance(Decision<Admission> admission, Decision<Price> price) {

  /// Leave to come.
  ///
  /// @param countsFor the cluster as whose member the person comes, whose share of the seats is
  /// theirs; null
  ///     for the public
  public record Admission(@Nullable ClusterId countsFor) {}

  /// What is paid, and as whom.
  public record Price(Money amount, Kind kind) {

    /// As whom. Its phrase is `conventions.pricekind.` and the name in lower case.
    public enum Kind {
      PUBLIC,
      MEMBER,
      PARTNER
    }
  }

  /// What this person pays, or empty when they may not come or articles disagree about the price.
  public Optional<Price> payable() {
    return admission.isGranted() && price instanceof Decision.Granted<Price> granted
        ? Optional.of(granted.value())
        : Optional.empty();
  }
}
