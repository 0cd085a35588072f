package org.entente.conventions;

import java.time.LocalDate;
import java.util.Comparator;
import org.entente.clusters.Format;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// An article that acts: its term, the days on which it does, and its rank among others.
///
/// @param <T> the kind of term
/// @param days the days on which it acts between the two clusters
record Clause<T extends Term>(ClauseRef ref, T term, ActingDays days, Rank rank) {

  /// Precedence among articles that disagree: an amendment before what it amends, what is more
  /// specific
  /// before what is more general, what more clusters agreed before what fewer did, the later before
  /// the
  /// earlier. Equal ranks decide nothing.
  ///
  /// @param amendments how many conventions it amends in a chain
  /// @param specificity that of its coverage
  /// @param multilateral whether more than two clusters agreed
  /// @param since the first day on which its convention acts
  record Rank(int amendments, int specificity, boolean multilateral, LocalDate since)
      implements Comparable<Rank> {

    private static final Comparator<Rank> ORDER =
        Comparator.comparingInt(Rank::amendments)
            .thenComparingInt(Rank::specificity)
            .thenComparing(Rank::multilateral)
            .thenComparing(Rank::since);

    @Override
    public int compareTo(Rank other) {
      return ORDER.compare(this, other);
    }
  }

  /// @param announcedOn the day on which it was announced, or null when nobody knows
  boolean covers(
      Format format, @Nullable Slug series, LocalDate day, @Nullable LocalDate announcedOn) {
    return days.covers(day, announcedOn) && term.scope().coverage().covers(format, series);
  }
}
