package org.entente.imports.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.entente.platform.Problem;
import org.entente.platform.text.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void foldedLinesAreJoinedAlsoWithinACharacter() {
    byte[] whole =
        calendar(event("DTSTART:20260604T160000Z\nLOCATION:Salle de l’été, Sète"))
            .getBytes(StandardCharsets.UTF_8);
    byte[] folded = new byte[whole.length * 4];
    int length = 0;
    boolean inLocation = false;
    for (int place = 0; place < whole.length; place++) {
      inLocation =
          inLocation && whole[place] != '\n'
              || whole[place] == ':' && whole[place - 1] == 'N' && whole[place - 2] == 'O';
      folded[length++] = whole[place];
      if (inLocation) {
        folded[length++] = '\r';
        folded[length++] = '\n';
        folded[length++] = ' ';
      }
    }
    FoundEvent event = readable(java.util.Arrays.copyOf(folded, length)).events().getFirst();
    assertThat(event.where().venue()).isEqualTo("Salle de l’été, Sète");
  }

  @Test
  void htmlBecomesHarmlessMarkdown() {
    String html =
        "<p>Bonjour <b>à tous</b></p><script>alert(1)</script>"
            + "<ul><li>un</li><li>deux</li></ul><a href=\\\"javascript:alert(1)\\\">clic</a> "
            + "<a href=\\\"https://example.org/x?a=1&amp;b=2\\\" onclick=\\\"x()\\\">page</a>"
            + "<img src=x onerror=alert(1)>";
    FoundEvent event =
        only(
            "DTSTART:20260604T160000Z\nDESCRIPTION:"
                + html.replace("\\\"", "\"").replace(";", "\\;"));
    assertThat(event.description())
        .contains("Bonjour à tous", "- un", "- deux", "[page](<https://example.org/x?a=1&b=2>)")
        .doesNotContain("alert", "onerror", "javascript", "<script", "onclick");
    assertThat(event.summary()).startsWith("Bonjour à tous");
  }

  @Test
  void plainTextStaysAsItWas() {
    FoundEvent event =
        only(
            "DTSTART:20260604T160000Z\nDESCRIPTION:# Pas un titre\\n- pas *une* liste\\n1. non plus\\n"
                + "voir https://example.org/a_b_c.");
    String html = Markdown.html(event.description());
    assertThat(html)
        .contains("# Pas un titre<br", "- pas *une* liste<br", "1. non plus<br")
        .contains("href=\"https://example.org/a_b_c\"")
        .doesNotContain("<h", "<li", "<em");
  }

  @Test
  void aScriptInATitleIsOnlyText() {
    FoundEvent event =
        readable(
                calendar(
                    "BEGIN:VEVENT\nUID:x\nSUMMARY:<script>alert(1)</script>Réunion <b>ici</b>\n"
                        + "DTSTART:20260604T160000Z\nEND:VEVENT\n"))
            .events()
            .getFirst();
    assertThat(event.title()).isEqualTo("Réunion ici");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "hello",
        "BEGIN:VCALENDAR",
        "BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:x\nEND:VTODO\nEND:VCALENDAR",
        "BEGIN:VCALENDAR\0\nEND:VCALENDAR",
        "PK\u0003\u0004",
        "%PDF-1.4"
      })
  void whatIsNoCalendarIsRefused(String file) {
    assertThat(CalendarFile.read(file.getBytes(StandardCharsets.UTF_8), TODAY))
        .isInstanceOf(CalendarReading.Refused.class);
  }

  @Test
  void aTruncatedFileGivesTheEventsBeforeTheCut() {
    String file =
        calendar(event("DTSTART:20260604T160000Z") + event("UID:b\nDTSTART:20260605T160000Z"));
    CalendarReading.Readable read = readable(file.substring(0, file.lastIndexOf("DTSTART")));
    assertThat(read.events()).hasSize(1);
    assertThat(read.refused())
        .extracting(refused -> refused.reason().key())
        .containsExactly("imports.event.cut_off");
  }

  @Test
  void filesMadeToGrowStayWithinTheirBounds() {
    List<String> hostile =
        List.of(
            "BEGIN:VEVENT\n".repeat(300_000),
            "BEGIN:X\n".repeat(300_000),
            calendar(series("FREQ=DAILY")),
            calendar(series("FREQ=DAILY;COUNT=99999")),
            calendar(series("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")),
            calendar(series("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=9")),
            calendar(
                series("FREQ=YEARLY;BYWEEKNO=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR")),
            calendar(event("DTSTART:20260604T160000Z\nDESCRIPTION:" + "<p>".repeat(500_000))),
            calendar(event("DTSTART:20260604T160000Z\nDESCRIPTION:" + "<".repeat(1_000_000))),
            calendar(event("DTSTART:20260604T160000Z\nSUMMARY;X=" + "\"".repeat(1_000_000) + ":x")),
            calendar(
                event("DTSTART:20260604T160000Z\nRDATE:" + "20260605T160000Z,".repeat(300_000))),
            calendar("DTSTART:20260604T160000Z\n " + "x\n ".repeat(1_000_000)));
    for (String file : hostile) {
      long start = System.nanoTime();
      CalendarFile.read(file.getBytes(StandardCharsets.UTF_8), TODAY);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as(file.substring(0, 60))
          .isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void noMutilatedFileThrows() {
    byte[] whole =
        calendar(
                event("DTSTART;TZID=Europe/Paris:20260505T180000\nRRULE:FREQ=WEEKLY;COUNT=3")
                    + event("UID:b\nDTSTART;VALUE=DATE:20260605\nDESCRIPTION:<p>a<b>c\\, d</p>"))
            .getBytes(StandardCharsets.UTF_8);
    Random random = new Random(20260302);
    for (int round = 0; round < 3_000; round++) {
      byte[] broken = whole.clone();
      for (int change = 0; change < 1 + round % 8; change++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      assertThat(CalendarFile.read(broken, TODAY)).isNotNull();
    }
  }

  private static String series(String rule) {
    StringBuilder series = new StringBuilder();
    for (int number = 0; number < 4_000; number++) {
      series.append(event("UID:s" + number + "\nDTSTART:19000101T000000Z\nRRULE:" + rule));
    }
    return series.toString();
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
