package org.entente.imports.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Goes through calendars that real programs wrote, and through those that testers wrote to break
/// them.
@Tag("real")
class RealCalendarFilesTest {

  private static final Path EVENTS = Path.of("../shared/data/events");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final long MOST_MILLISECONDS = 10_000;

  @BeforeEach
  void needsTheFiles() {
    assumeThat(EVENTS).as("real calendars beside the project").isDirectory();
  }

  @Test
  void everyFileIsReadOrRefusedWithAReasonWithinTenSeconds() throws IOException {
    int readable = 0;
    int events = 0;
    for (Path file : files()) {
      long start = System.nanoTime();
      CalendarReading reading = CalendarFile.read(Files.readAllBytes(file), TODAY);
      long milliseconds = (System.nanoTime() - start) / 1_000_000;
      assertThat(milliseconds).as(file.toString()).isLessThan(MOST_MILLISECONDS);
      switch (reading) {
        case CalendarReading.Readable(List<FoundEvent> found, List<FoundEvent.Refused> refused) -> {
          assertThat(found.size() + refused.size()).as(file.toString()).isPositive();
          readable++;
          events += found.size();
        }
        case CalendarReading.Refused(var problem) -> {
          assertThat(problem.key()).startsWith("imports.file.");
        }
      }
    }
    assertThat(readable).isGreaterThan(200);
    assertThat(events).isGreaterThan(1_000);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(EVENTS)) {
      return files.filter(file -> file.toString().endsWith(".ics")).sorted().toList();
    }
  }
}
