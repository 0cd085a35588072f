package org.entente.admission.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.entente.admission.papers.HalfDays.HalfDay;
import org.entente.admission.papers.HalfDays.Part;
import org.entente.agenda.TimeSpan;
import org.entente.platform.France;
import org.junit.jupiter.api.Test;

class HalfDaysTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  @Test
  void aWorkshopAtNoonIsSignedOnce() {
    assertThat(HalfDays.of(time("2026-06-01T12:15", "2026-06-01T13:45")))
        .containsExactly(new HalfDay(MONDAY, Part.WHOLE));
  }

  @Test
  void aDayIsSignedTwice() {
    assertThat(HalfDays.of(time("2026-06-01T09:00", "2026-06-01T17:30")))
        .containsExactly(new HalfDay(MONDAY, Part.MORNING), new HalfDay(MONDAY, Part.AFTERNOON));
  }

  @Test
  void whatBeginsAfterNoonAndEndsTheNextMorningIsSignedForBoth() {
    assertThat(HalfDays.of(time("2026-06-01T14:00", "2026-06-02T12:00")))
        .containsExactly(new HalfDay(MONDAY, Part.AFTERNOON), new HalfDay(TUESDAY, Part.MORNING));
  }

  @Test
  void aCourseOfTwoDaysCountsItsHoursAndNotItsNight() {
    assertThat(HalfDays.length(time("2026-06-01T09:00", "2026-06-02T17:00")))
        .isEqualTo(Duration.ofHours(16));
    assertThat(HalfDays.length(time("2026-06-01T09:00", "2026-06-01T17:30")))
        .isEqualTo(Duration.ofMinutes(510));
  }

  @Test
  void aNightOfCodingCountsEveryHour() {
    assertThat(HalfDays.length(time("2026-06-01T20:00", "2026-06-02T08:00")))
        .isEqualTo(Duration.ofHours(12));
  }

  @Test
  void theClockThatIsPutForwardTakesNoHourFromACourse() {
    assertThat(HalfDays.length(time("2026-03-28T09:00", "2026-03-29T17:00")))
        .isEqualTo(Duration.ofHours(16));
  }

  private static TimeSpan time(String start, String end) {
    return new TimeSpan(
        LocalDateTime.parse(start).atZone(France.ZONE).toInstant(),
        LocalDateTime.parse(end).atZone(France.ZONE).toInstant());
  }
}
