package org.entente.platform.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.entente.platform.France;

/// A moment by the wall clock of France in a form: as browsers send it, `2026-06-04T09:30`, or as
/// people type it, `4/6/2026 9:30`.
public final class TypedMoment {

  private static final List<DateTimeFormatter> SHAPES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE_TIME,
          DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm"),
          DateTimeFormatter.ofPattern("d/M/uuuu H:mm"));

  private static final int LAST_YEAR = 9999;

  private TypedMoment() {}

  /// What a text says; empty for anything else.
  public static Optional<LocalDateTime> read(String text) {
    for (DateTimeFormatter shape : SHAPES) {
      try {
        LocalDateTime moment = LocalDateTime.parse(text, shape);
        return Optional.of(moment).filter(read -> Math.abs(read.getYear()) <= LAST_YEAR);
      } catch (DateTimeException _) {
        // The next shape may fit.
      }
    }
    return Optional.empty();
  }

  /// How a form shows a moment.
  public static String of(Instant instant) {
    return LocalDateTime.ofInstant(instant, France.ZONE).truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
