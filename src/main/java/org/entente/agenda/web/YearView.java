package org.entente.agenda.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toList;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.agenda.AgendaOverview.Count;
import org.entente.platform.text.Translator;

/// The twelve months to come, each as a row of days on which the events stand as bars: filled what
/// is open to the reader, hollow what is not.
///
/// @param hosts whose bars they are, by name
public record YearView(List<MonthRow> months, List<HostView> hosts) {

  // The units of a drawing, 31 days wide.
  private static final int HEIGHT = 40;

  private static final int MONTHS = 12;
  private static final int DAY = 10;
  private static final double TALLEST_EVENT = 8;

  /// A month.
  ///
  /// @param path the address of its grid
  /// @param summary how many events, and how many for the reader, as a phrase; empty for none
  /// @param title its drawing in words
  /// @param days how wide the month is, in units
  /// @param weekends where its Saturdays begin, in units
  /// @param today where today begins, or -1
  public record MonthRow(
      String name,
      String path,
      String summary,
      String title,
      int days,
      List<Integer> weekends,
      int today,
      List<Bar> bars) {}

  /// Events of one host on one day.
  ///
  /// @param open whether the reader may come
  public record Bar(String accent, int x, String y, String height, boolean open) {}

  static YearView of(List<Count<LocalDate>> counts, AgendaParameters parameters, Wording wording) {
    YearMonth first = YearMonth.from(wording.today());
    Map<YearMonth, List<Count<LocalDate>>> byMonth =
        counts.stream().collect(groupingBy(count -> YearMonth.from(count.at())));
    int most =
        counts.stream().collect(groupingBy(Count::at, summingInt(Count::all))).values().stream()
            .mapToInt(Integer::intValue)
            .max()
            .orElse(1);
    double unit = Math.min(TALLEST_EVENT, (double) HEIGHT / most);
    return new YearView(
        IntStream.range(0, MONTHS)
            .mapToObj(first::plusMonths)
            .map(
                month ->
                    row(month, byMonth.getOrDefault(month, List.of()), unit, parameters, wording))
            .toList(),
        HostView.of(counts, wording));
  }

  private static MonthRow row(
      YearMonth month,
      List<Count<LocalDate>> counts,
      double unit,
      AgendaParameters parameters,
      Wording wording) {
    Translator say = wording.say();
    Map<LocalDate, List<Count<LocalDate>>> days =
        counts.stream().collect(groupingBy(Count::at, TreeMap::new, toList()));
    LocalDate today = wording.today();
    return new MonthRow(
        say.month(month),
        new AgendaParameters(
                parameters.q(),
                parameters.near(),
                parameters.format(),
                parameters.cluster(),
                month.toString(),
                parameters.open(),
                null,
                null)
            .with("view", AgendaShape.MONTH.parameter()),
        counts.isEmpty()
            ? ""
            : say.say(
                "agenda.year.summary",
                counts.stream().mapToInt(Count::all).sum(),
                counts.stream().mapToInt(Count::open).sum()),
        say.say("agenda.year.days", say.month(month), days.size(), dates(days.keySet(), say)),
        month.lengthOfMonth() * DAY,
        IntStream.rangeClosed(1, month.lengthOfMonth())
            .filter(
                day -> month.atDay(day).getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue())
            .map(YearView::x)
            .boxed()
            .toList(),
        YearMonth.from(today).equals(month) ? x(today.getDayOfMonth()) : -1,
        days.values().stream().flatMap(day -> bars(day, unit, wording).stream()).toList());
  }

  private static String dates(Collection<LocalDate> days, Translator say) {
    return say.list(days.stream().map(day -> say.number(day.getDayOfMonth())).toList());
  }

  /// Stacked from the ground up.
  private static List<Bar> bars(List<Count<LocalDate>> day, double unit, Wording wording) {
    List<Bar> bars = new ArrayList<>();
    double top = HEIGHT;
    for (Count<LocalDate> count : day) {
      String accent = wording.cluster(count.host()).slug().value();
      int x = x(count.at().getDayOfMonth());
      int closed = count.all() - count.open();
      if (count.open() > 0) {
        top -= count.open() * unit;
        bars.add(new Bar(accent, x, units(top), units(count.open() * unit), true));
      }
      if (closed > 0) {
        top -= closed * unit;
        bars.add(new Bar(accent, x, units(top), units(closed * unit), false));
      }
    }
    return bars;
  }

  private static int x(int dayOfMonth) {
    return (dayOfMonth - 1) * DAY;
  }

  private static String units(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
