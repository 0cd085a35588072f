package org.entente.conventions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// How is one capacity shared?
///
/// @param day the day on which the event begins, in France
/// @param capacity all seats there are
/// @param announcedOn the day on which the event was announced, or null when nobody knows
public record SeatRequest(
    ClusterId host,
    Format format,
    @Nullable Slug series,
    LocalDate day,
    int capacity,
    @Nullable LocalDate announcedOn) {

  public SeatRequest {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(day, "day");
  }

  /// About an event of which nobody knows when it was announced.
  public SeatRequest(
      ClusterId host, Format format, @Nullable Slug series, LocalDate day, int capacity) {
    this(host, format, series, day, capacity, null);
  }

  /// Seats kept for one cluster's members.
  ///
  /// @param releasedOn the first day on which they are for everyone
  /// @param clause the article that keeps them
  public record Guarantee(
      ClusterId beneficiary, int seats, LocalDate releasedOn, ClauseRef clause) {}

  /// The shares of one capacity.
  ///
  /// @param guarantees what is kept, also what has been released by now
  /// @param conflicts articles that disagree about a share, which is then not kept
  public record Shares(List<Guarantee> guarantees, List<ClauseRef> conflicts) {

    /// The seats kept on that day, all clusters together.
    public int keptOn(LocalDate day) {
      return guarantees.stream()
          .filter(guarantee -> day.isBefore(guarantee.releasedOn()))
          .mapToInt(Guarantee::seats)
          .sum();
    }

    /// Whether more seats are guaranteed than there are, were none released.
    public boolean exceed(int capacity) {
      return guarantees.stream().mapToInt(Guarantee::seats).sum() > capacity;
    }
  }
}
