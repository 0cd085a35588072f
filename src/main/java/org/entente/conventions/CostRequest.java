package org.entente.conventions;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// Who bears which part of an event's result?
///
/// @param partner a cluster with which the host shares it; the others under the same article share
/// it with both
/// @param attendance people who came, by cluster; the public counts for nobody
/// @param resultCents what came in less what went out, in cents of a euro; negative for a loss
public record CostRequest(
    ClusterId host,
    ClusterId partner,
    Format format,
    @Nullable Slug series,
    LocalDate day,
    Map<ClusterId, Integer> attendance,
    long resultCents) {

  public CostRequest {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(partner, "partner");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(day, "day");
    attendance = Map.copyOf(attendance);
  }

  /// Each one's part, in cents of a euro; the parts add up to the result exactly.
  public record Split(SequencedMap<ClusterId, Long> cents) {}
}
