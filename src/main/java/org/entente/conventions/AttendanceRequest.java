package org.entente.conventions;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.platform.Money;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// May this person come, and at what price? All that the law needs to know of an event and of a
/// person.
///
/// @param gathering the event
/// @param memberOf the clusters that the person's company belongs to on the day of the question
/// @param oneWay estimated travel time from the person's company to the event, or null when it is
/// not known
///     or there is no road
public record AttendanceRequest(
    Gathering gathering, Set<ClusterId> memberOf, @Nullable Duration oneWay) {

  public AttendanceRequest {
    Objects.requireNonNull(gathering, "gathering");
    memberOf = Set.copyOf(memberOf);
  }

  /// What the law needs to know of an event.
  ///
  /// @param host the cluster that holds it
  /// @param series the named event it belongs to, or null
  /// @param day the day on which it begins, in France
  /// @param length how long it lasts
  /// @param open whether the host opens it to everyone, or to its members alone
  /// @param announcedOn the day on which it was announced, or null when nobody knows
  public record Gathering(
      ClusterId host,
      Format format,
      @Nullable Slug series,
      LocalDate day,
      Duration length,
      boolean open,
      Money publicPrice,
      Money memberPrice,
      @Nullable LocalDate announcedOn) {

    public Gathering {
      Objects.requireNonNull(host, "host");
      Objects.requireNonNull(format, "format");
      Objects.requireNonNull(day, "day");
      Objects.requireNonNull(length, "length");
      Objects.requireNonNull(publicPrice, "publicPrice");
      Objects.requireNonNull(memberPrice, "memberPrice");
    }

    /// An event of which nobody knows when it was announced.
    public Gathering(
        ClusterId host,
        Format format,
        @Nullable Slug series,
        LocalDate day,
        Duration length,
        boolean open,
        Money publicPrice,
        Money memberPrice) {
      this(host, format, series, day, length, open, publicPrice, memberPrice, null);
    }
  }
}
