package org.entente.agenda.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.agenda.AgendaEntry;
import org.entente.agenda.web.WhyView.LinkView;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;

/// A month as a grid of days.
///
/// @param name as a phrase
/// @param weekdays their names, Monday first
public record MonthView(
    String name, LinkView before, LinkView after, List<String> weekdays, List<CellView> days) {

  private static final int MOST_PER_DAY = 5;

  /// A day.
  ///
  /// @param place its class: the column of the first, and whether it is empty
  /// @param more how many events do not fit, as a phrase, with their address; null when all do
  public record CellView(
      String date,
      String weekday,
      int number,
      String place,
      boolean today,
      List<ItemView> items,
      @Nullable LinkView more) {}

  /// An event in its day.
  public record ItemView(
      String path, String text, String language, List<String> accents, boolean closed) {}

  static MonthView of(
      YearMonth month, List<AgendaEntry> entries, AgendaParameters parameters, Wording wording) {
    Translator say = wording.say();
    Map<LocalDate, List<AgendaEntry>> byDay =
        entries.stream().collect(Collectors.groupingBy(entry -> entry.event().time().day()));
    return new MonthView(
        say.month(month),
        link(month.minusMonths(1), parameters, say),
        link(month.plusMonths(1), parameters, say),
        Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, say.locale()))
            .toList(),
        IntStream.rangeClosed(1, month.lengthOfMonth())
            .mapToObj(month::atDay)
            .map(day -> cell(day, byDay.getOrDefault(day, List.of()), parameters, wording))
            .toList());
  }

  private static LinkView link(YearMonth month, AgendaParameters parameters, Translator say) {
    return new LinkView(
        parameters.with("month", month.toString()), say.month(month), say.language(), "");
  }

  private static CellView cell(
      LocalDate day, List<AgendaEntry> entries, AgendaParameters parameters, Wording wording) {
    Translator say = wording.say();
    int column = day.getDayOfWeek().getValue();
    String first = day.getDayOfMonth() == 1 && column > 1 ? "first-" + column : "";
    String empty = entries.isEmpty() ? "empty" : "";
    int rest = entries.size() - MOST_PER_DAY;
    return new CellView(
        day.toString(),
        day.getDayOfWeek().getDisplayName(TextStyle.SHORT, say.locale()),
        day.getDayOfMonth(),
        (first + " " + empty).strip(),
        day.equals(wording.today()),
        entries.stream().limit(MOST_PER_DAY).map(entry -> item(entry, wording)).toList(),
        rest <= 0
            ? null
            : new LinkView(
                parameters.without("view") + "&from=" + day,
                say.say("agenda.month.more", rest),
                say.language(),
                ""));
  }

  private static ItemView item(AgendaEntry entry, Wording wording) {
    return new ItemView(
        wording.path(entry.event()),
        wording.hours(entry.event()).start() + " " + wording.title(entry.event()),
        wording.language(entry.event()),
        wording.accents(entry),
        !entry.isOpen());
  }
}
