package org.entente.imports.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.entente.platform.text.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileCalendarTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

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
            "BEGIN:VEVENT\n".repeat(100_000),
            "BEGIN:X\n".repeat(100_000),
            calendar(series("FREQ=DAILY")),
            calendar(series("FREQ=DAILY;COUNT=99999")),
            calendar(series("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")),
            calendar(series("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=9")),
            calendar(
                series("FREQ=YEARLY;BYWEEKNO=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR")),
            calendar(event("DTSTART:20260604T160000Z\nDESCRIPTION:" + "<p>".repeat(500_000))),
            calendar(event("DTSTART:20260604T160000Z\nDESCRIPTION:" + "<".repeat(400_000))),
            calendar(event("DTSTART:20260604T160000Z\nSUMMARY;X=" + "\"".repeat(400_000) + ":x")),
            calendar(
                event("DTSTART:20260604T160000Z\nRDATE:" + "20260605T160000Z,".repeat(100_000))),
            calendar("DTSTART:20260604T160000Z\n " + "x\n ".repeat(400_000)));
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
    for (int number = 0; number < 2_000; number++) {
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
