package org.entente.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The one time zone in which clusters live: what "the day before" and "until Friday" mean.
public final class France {

  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private France() {}

  /// The calendar day in France at that instant.
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /// The first instant of that day in France.
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
