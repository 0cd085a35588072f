package org.entente.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A region as the law made it for a period; a region that was renamed has two records. An overseas
/// collectivity that belongs to no region stands for itself.
///
/// @param from the first day
/// @param until the first day on which it no longer exists so, or null while it lasts
public record Region(RegionCode code, String name, LocalDate from, @Nullable LocalDate until) {

  public Region {
    if (until != null && !until.isAfter(from)) {
      throw new IllegalArgumentException(
          "Region %s would last from %s until %s. ".formatted(name, from, until)
              + "Maybe the dates are exchanged: the end is exclusive and comes after the start.");
    }
  }

  /// Tells whether the region existed, under this name, on the day.
  public boolean existsOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
