package org.entente.imports.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource({
    "DTSTART:20260604T160000Z",
    "DTSTART;TZID=Europe/Paris:20260604T180000",
    "DTSTART:20260604T180000",
    "DTSTART;TZID=Romance Standard Time:20260604T180000",
    "DTSTART;TZID=\"/mozilla.org/20050126_1/Europe/Paris\":20260604T180000",
    "DTSTART;TZID=America/New_York:20260604T120000",
    "DTSTART;TZID=Eastern Standard Time:20260604T120000",
    "DTSTART;TZID=(UTC+01:00) Brussels Copenhagen Madrid Paris:20260604T180000",
    "DTSTART;TZID=GMT-4:20260604T120000",
    "dtstart;tzid=Europe/Paris;value=date-time:20260604T180000",
  })
  void aStartIsReadOnItsOwnClock(String start) {
    assertThat(only(start).start()).isEqualTo(Instant.parse("2026-06-04T16:00:00Z"));
  }

  @Test
  void aZoneThatTheFileDescribesIsFoundByItsOffsets() {
    String zone =
        """
        BEGIN:VTIMEZONE
        TZID:Notre heure
        BEGIN:STANDARD
        DTSTART:19701025T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:19700329T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        END:DAYLIGHT
        END:VTIMEZONE
        """;
    FoundEvent event =
        readable(calendar(zone + event("DTSTART;TZID=Notre heure:20260604T180000")))
            .events()
            .getFirst();
    assertThat(event.start()).isEqualTo(Instant.parse("2026-06-04T16:00:00Z"));
    assertThat(event.remarks()).isEmpty();
  }

  @Test
  void anUnknownZoneIsReadAsFrancesAndSaid() {
    FoundEvent event = only("DTSTART;TZID=Atlantis:20260604T180000");
    assertThat(event.start()).isEqualTo(Instant.parse("2026-06-04T16:00:00Z"));
    assertThat(event.remarks()).extracting(Problem::key).contains("imports.event.unknown_zone");
  }

  @Test
  void aDayIsAWorkingDayAndSeveralDaysAreSeveral() {
    FoundEvent one = only("DTSTART;VALUE=DATE:20260604\nDTEND;VALUE=DATE:20260605");
    assertThat(one.start()).isEqualTo(Instant.parse("2026-06-04T07:00:00Z"));
    assertThat(one.end()).isEqualTo(Instant.parse("2026-06-04T16:00:00Z"));
    assertThat(one.remarks()).extracting(Problem::key).containsExactly("imports.event.all_day");
    FoundEvent three = only("DTSTART;VALUE=DATE:20260327\nDTEND;VALUE=DATE:20260330");
    assertThat(three.end()).isEqualTo(Instant.parse("2026-03-29T16:00:00Z"));
  }

  @Test
  void anEndMayBeMissingOrALength() {
    assertThat(only("DTSTART:20260604T160000Z").end()).isNull();
    assertThat(only("DTSTART:20260604T160000Z\nDTEND:20260604T160000Z").end()).isNull();
    assertThat(only("DTSTART:20260604T160000Z\nDURATION:PT1H30M").end())
        .isEqualTo(Instant.parse("2026-06-04T17:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "DTSTART:20261304T160000Z, imports.event.bad_start",
    "DTSTART:demain, imports.event.bad_start",
    "DTSTART:99991231T000000Z, imports.event.bad_start",
    "LOCATION:ici, imports.event.no_start",
    "DTSTART:20260604T160000Z\\nDTEND:20260604T150000Z, imports.event.end_before_start",
    "DTSTART:20260604T160000Z\\nDTEND:never, imports.event.bad_end",
    "DTSTART:20260604T160000Z\\nRRULE:FREQ=SECONDLY, imports.event.rule",
    "DTSTART:20260604T160000Z\\nRRULE:FREQ=HOURLY;COUNT=3, imports.event.rule",
    "DTSTART:20260604T160000Z\\nRRULE:FREQ=DAILY;BYHOUR=1;INTERVAL=x, imports.event.rule",
    "DTSTART:20260604T160000Z\\nRRULE:nonsense, imports.event.rule",
    "DTSTART:20260604T160000Z\\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30, imports.event.no_occurrence",
  })
  void anImpossibleEventIsRefusedWithItsReasonAndTheOthersStay(String lines, String reason) {
    CalendarReading.Readable file =
        readable(
            calendar(
                event(lines.replace("\\n", "\n")) + event("UID:other\nDTSTART:20260604T160000Z")));
    assertThat(file.refused())
        .extracting(refused -> refused.reason().key())
        .containsExactly(reason);
    assertThat(file.refused().getFirst().line()).isEqualTo(2);
    assertThat(file.events()).hasSize(1);
  }

  @Test
  void aWeeklySeriesKeepsItsHourThroughSummerTime() {
    List<FoundEvent> events =
        readable(
                calendar(
                    event(
                        """
                        DTSTART;TZID=Europe/Paris:20260317T180000
                        RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20260414T160000Z
                        EXDATE;TZID=Europe/Paris:20260324T180000
                        RDATE;TZID=Europe/Paris:20260420T120000""")))
            .events();
    assertThat(events)
        .extracting(FoundEvent::start)
        .containsExactly(
            Instant.parse("2026-03-17T17:00:00Z"),
            Instant.parse("2026-03-31T16:00:00Z"),
            Instant.parse("2026-04-07T16:00:00Z"),
            Instant.parse("2026-04-14T16:00:00Z"),
            Instant.parse("2026-04-20T10:00:00Z"));
    assertThat(events).extracting(FoundEvent::source).doesNotHaveDuplicates();
  }

  @Test
  void anEndlessSeriesIsExpandedForOneYearFromToday() {
    List<FoundEvent> events =
        readable(calendar(event("DTSTART:20190107T180000\nRRULE:FREQ=MONTHLY;BYDAY=1MO"))).events();
    assertThat(events).hasSize(13);
    assertThat(events.getFirst().start()).isEqualTo(Instant.parse("2026-03-02T17:00:00Z"));
    assertThat(events.getLast().start()).isEqualTo(Instant.parse("2027-03-01T17:00:00Z"));
  }

  @Test
  void aSeriesThatIsOverIsExpandedForItsFirstYear() {
    List<FoundEvent> events =
        readable(
                calendar(
                    event("DTSTART:20130107T180000\nRRULE:FREQ=MONTHLY;UNTIL=20150101T000000Z")))
            .events();
    assertThat(events).hasSize(12);
    assertThat(events.getFirst().start()).isEqualTo(Instant.parse("2013-01-07T17:00:00Z"));
  }

  @Test
  void anExceptionTakesThePlaceOfItsOccurrence() {
    String series =
        event("UID:s\nDTSTART;TZID=Europe/Paris:20260505T180000\nRRULE:FREQ=WEEKLY;COUNT=3");
    String moved =
        event(
            "UID:s\nRECURRENCE-ID;TZID=Europe/Paris:20260512T180000\n"
                + "DTSTART;TZID=Europe/Paris:20260513T190000");
    String cancelled =
        event(
            "UID:s\nRECURRENCE-ID:20260519T160000Z\nSTATUS:CANCELLED\n"
                + "DTSTART;TZID=Europe/Paris:20260519T180000");
    List<FoundEvent> events = readable(calendar(series + moved + cancelled)).events();
    assertThat(events)
        .extracting(FoundEvent::start)
        .containsExactly(
            Instant.parse("2026-05-05T16:00:00Z"),
            Instant.parse("2026-05-13T17:00:00Z"),
            Instant.parse("2026-05-19T16:00:00Z"));
    assertThat(events).extracting(FoundEvent::cancelled).containsExactly(false, false, true);
  }

  @Test
  void theLatestEditionCounts() {
    String first = event("UID:a\nSEQUENCE:1\nDTSTART:20260604T160000Z");
    String second = event("UID:a\nSEQUENCE:2\nDTSTART:20260605T160000Z");
    assertThat(readable(calendar(second + first)).events())
        .extracting(FoundEvent::start)
        .containsExactly(Instant.parse("2026-06-05T16:00:00Z"));
  }

  private static String event(String lines) {
    String uid = lines.startsWith("UID:") ? "" : "UID:a\n";
    return "BEGIN:VEVENT\n" + uid + "SUMMARY:Rencontre\n" + lines.strip() + "\nEND:VEVENT\n";
  }

  private static String calendar(String parts) {
    return "BEGIN:VCALENDAR\n" + parts + "END:VCALENDAR\n";
  }

  private static FoundEvent only(String lines) {
    CalendarReading.Readable file = readable(calendar(event(lines)));
    assertThat(file.refused()).isEmpty();
    assertThat(file.events()).hasSize(1);
    return file.events().getFirst();
  }

  private static CalendarReading.Readable readable(String file) {
    return readable(file.getBytes(StandardCharsets.UTF_8));
  }

  private static CalendarReading.Readable readable(byte[] file) {
    return switch (CalendarFile.read(file, TODAY)) {
      case CalendarReading.Readable readable -> readable;
      case CalendarReading.Refused refused -> throw new AssertionError(refused.toString());
    };
  }
}
