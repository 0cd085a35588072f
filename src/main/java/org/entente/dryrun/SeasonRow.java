package org.entente.dryrun;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Slug;
import org.entente.territory.TravelEstimate;
import org.jspecify.annotations.Nullable;

/// One line of a season's file, to be read.
///
/// @param parties by name and by slug, in small letters
record SeasonRow(
    long line, Map<SeasonColumn, String> cells, SeasonWords words, Map<String, ClusterId> parties) {

  /// A cell that says nothing we know.
  static final class BadCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SeasonColumn column;

    BadCell(SeasonColumn column) {
      this.column = column;
    }

    SeasonColumn column() {
      return column;
    }
  }

  String key() {
    return text(SeasonColumn.EVENT);
  }

  /// The event that it tells of, without requests.
  ///
  /// @throws BadCell where a cell says nothing we know
  PastEvent event() {
    String title = cell(SeasonColumn.TITLE);
    Format format = found(SeasonColumn.FORMAT, words::format);
    int length = number(SeasonColumn.LENGTH, (int) format.usualLength().toMinutes());
    String series = cell(SeasonColumn.SERIES);
    int capacity = number(SeasonColumn.CAPACITY, -1);
    if (length < 1 || capacity < 0) {
      throw new BadCell(capacity < 0 ? SeasonColumn.CAPACITY : SeasonColumn.LENGTH);
    }
    Gathering gathering =
        new Gathering(
            found(SeasonColumn.HOST, this::party),
            format,
            series.isEmpty() ? null : read(SeasonColumn.SERIES, Slug::new),
            read(SeasonColumn.DAY, LocalDate::parse),
            Duration.ofMinutes(length),
            found(SeasonColumn.OPEN, words::answer),
            read(SeasonColumn.PUBLIC_PRICE, Money::parse),
            read(SeasonColumn.MEMBER_PRICE, Money::parse));
    return new PastEvent(
        key(),
        LocalizedText.french(title.isEmpty() ? key() : title),
        gathering,
        capacity,
        List.of());
  }

  /// Who asked, and what became of it.
  ///
  /// @throws BadCell where a cell says nothing we know
  PastRequest request() {
    Outcome truly = found(SeasonColumn.TRULY, words::outcome);
    int people = number(SeasonColumn.PEOPLE, 1);
    if (people < 1) {
      throw new BadCell(SeasonColumn.PEOPLE);
    }
    String gaveUp = cell(SeasonColumn.GAVE_UP);
    if (gaveUp.isEmpty() == (truly == Outcome.GAVE_UP)) {
      throw new BadCell(SeasonColumn.GAVE_UP);
    }
    return new PastRequest(
        line,
        read(SeasonColumn.ASKED, SeasonRow::moment),
        gaveUp.isEmpty() ? PastRequest.STAYED : read(SeasonColumn.GAVE_UP, SeasonRow::moment),
        people,
        truly != Outcome.TURNED_AWAY && truly != Outcome.NOT_OPEN,
        new Applicant(memberOf(), travel()),
        truly);
  }

  private Set<ClusterId> memberOf() {
    return words.isNobody(cell(SeasonColumn.SIDE))
        ? Set.of()
        : Set.of(found(SeasonColumn.SIDE, this::party));
  }

  private @Nullable TravelEstimate travel() {
    if (cell(SeasonColumn.TRAVEL_MINUTES).isEmpty()) {
      return null;
    }
    int minutes = number(SeasonColumn.TRAVEL_MINUTES, 0);
    int kilometres = number(SeasonColumn.TRAVEL_KILOMETRES, 0);
    return new TravelEstimate(Duration.ofMinutes(minutes / 2), kilometres / 2);
  }

  private Optional<ClusterId> party(String text) {
    return Optional.ofNullable(parties.get(SeasonWords.plain(text)));
  }

  private String cell(SeasonColumn column) {
    return cells.getOrDefault(column, "").strip();
  }

  private String text(SeasonColumn column) {
    String text = cell(column);
    if (text.isEmpty() || text.length() > 200) {
      throw new BadCell(column);
    }
    return text;
  }

  private int number(SeasonColumn column, int otherwise) {
    String text = cell(column);
    if (!text.isEmpty() && !text.matches("\\d{1,7}")) {
      throw new BadCell(column);
    }
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  private <T> T found(SeasonColumn column, Function<String, Optional<T>> find) {
    return find.apply(cell(column)).orElseThrow(() -> new BadCell(column));
  }

  private <T> T read(SeasonColumn column, Function<String, T> reader) {
    try {
      return reader.apply(cell(column));
    } catch (DateTimeParseException | IllegalArgumentException _) {
      throw new BadCell(column);
    }
  }

  private static long moment(String text) {
    return text.length() <= "2026-01-01".length()
        ? France.startOf(LocalDate.parse(text)).toEpochMilli()
        : LocalDateTime.parse(text.replace(' ', 'T'))
            .atZone(France.ZONE)
            .toInstant()
            .toEpochMilli();
  }
}
