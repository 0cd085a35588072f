package org.entente.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.entente.admission.DoorRules.Moment;
import org.entente.agenda.TimeSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorRulesTest {

  private static final Instant START = Instant.parse("2026-04-02T08:00:00Z");
  private static final TimeSpan EVENT = new TimeSpan(START, START.plus(Duration.ofHours(8)));
  private static final Instant NOON = START.plus(Duration.ofHours(4));

  @ParameterizedTest
  @CsvSource({"0", "7200000", "-7200000", "31536000000"})
  void aClockThatIsWrongIsCorrectedByWhatItWasAheadWhenBothLastMet(long aheadBy) {
    Instant entered = START.plusSeconds(90);
    assertThat(DoorRules.moment(entered.toEpochMilli() + aheadBy, aheadBy, NOON, EVENT))
        .isEqualTo(new Moment(entered, false));
  }

  @Test
  void aScanOfTheFutureIsTakenForNowAndDoubted() {
    long tomorrow = NOON.plus(Duration.ofDays(1)).toEpochMilli();
    assertThat(DoorRules.moment(tomorrow, 0, NOON, EVENT)).isEqualTo(new Moment(NOON, true));
    long inASecond = NOON.plusSeconds(1).toEpochMilli();
    assertThat(DoorRules.moment(inASecond, 0, NOON, EVENT)).isEqualTo(new Moment(NOON, false));
  }

  @Test
  void aScanFromBeforeTheDoorOpenedIsTakenForTheOpeningAndDoubted() {
    assertThat(DoorRules.moment(0, 0, NOON, EVENT))
        .isEqualTo(new Moment(START.minus(Duration.ofHours(24)), true));
  }

  @Test
  void aReportThatComesDaysLaterKeepsTheTimeOfItsScan() {
    Instant later = NOON.plus(Duration.ofDays(9));
    assertThat(DoorRules.moment(NOON.toEpochMilli(), 0, later, EVENT))
        .isEqualTo(new Moment(NOON, false));
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775807,0",
    "-9223372036854775808,0",
    "0,9223372036854775807",
    "0,-9223372036854775808",
    "9223372036854775807,-9223372036854775808"
  })
  void numbersThatNoCalendarKnowsAreDoubtedAndBreakNothing(long scannedAt, long aheadBy) {
    assertThat(DoorRules.moment(scannedAt, aheadBy, NOON, EVENT).doubtful()).isTrue();
  }
}
