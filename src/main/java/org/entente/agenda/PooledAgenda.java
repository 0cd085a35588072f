package org.entente.agenda;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.entente.clusters.Standing;
import org.entente.conventions.Decide;
import org.entente.conventions.LawBook;
import org.entente.territory.CommuneCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What one person may attend, all clusters together: each event with whether it is open to them,
/// at what price and why. What is not open is shown too, because everybody may know of it.
@Component
public class PooledAgenda {

  /// How far is near, one way.
  public static final Duration NEAR = Duration.ofHours(1);

  private static final int PAGE = 50;
  private static final int ALL = 10_000;

  private static final Comparator<AgendaEntry> OPEN_FIRST =
      Comparator.comparing((AgendaEntry entry) -> entry.event().time().day())
          .thenComparing(entry -> !entry.isOpen())
          .thenComparing(entry -> entry.event().time().start())
          .thenComparing(entry -> entry.event().id());

  private final AgendaLookup lookup;
  private final AgendaStore store;
  private final AgendaCounts counts;
  private final ShowEvents show;
  private final Decide decide;

  PooledAgenda(
      AgendaLookup lookup, AgendaStore store, AgendaCounts counts, ShowEvents show, Decide decide) {
    this.lookup = lookup;
    this.store = store;
    this.counts = counts;
    this.show = show;
    this.decide = decide;
  }

  /// A page of what is to come, from the filter's first day on.
  public AgendaPage page(Standing standing, AgendaFilter filter) {
    return page(standing, filter, PAGE);
  }

  /// The very next events, at least that many if there are; whole days. Where no event has the
  /// words that were typed, those with words that look like them, and the page says so.
  public AgendaPage page(Standing standing, AgendaFilter filter, int atLeast) {
    LawBook law = decide.law();
    AgendaLookup.Found found = lookup.find(standing, filter, law);
    AgendaStore.Totals totals = found.totals();
    LocalDate from = filter.from();
    if (from != null) {
      found.search().from(from);
    }
    List<Event> events = store.firstDays(found.search(), atLeast);
    List<AgendaEntry> entries =
        show.show(events, standing, filter.near(), law).stream().sorted(OPEN_FIRST).toList();
    return new AgendaPage(
        entries, totals.all(), totals.open(), next(entries, totals), found.instead());
  }

  /// All of the filter's month.
  public AgendaPage month(Standing standing, AgendaFilter filter) {
    return page(standing, filter, ALL);
  }

  /// What is to come counted by day, whatever the filter's month.
  public AgendaOverview<LocalDate> days(Standing standing, AgendaFilter filter) {
    AgendaLookup.Found found = lookup.find(standing, filter.inMonth(null), decide.law());
    return overview(found, counts.byDay(found.search()));
  }

  /// What is to come counted by commune; what takes place nowhere, or nobody knows where, is
  /// counted
  /// in the totals alone.
  public AgendaOverview<CommuneCode> places(Standing standing, AgendaFilter filter) {
    AgendaLookup.Found found = lookup.find(standing, filter, decide.law());
    return overview(found, counts.byCommune(found.search()));
  }

  private static <K> AgendaOverview<K> overview(
      AgendaLookup.Found found, List<AgendaOverview.Count<K>> counts) {
    AgendaStore.Totals totals = found.totals();
    return new AgendaOverview<>(
        new AgendaPage(List.of(), totals.all(), totals.open(), null, found.instead()), counts);
  }

  private static @Nullable LocalDate next(List<AgendaEntry> entries, AgendaStore.Totals totals) {
    if (entries.isEmpty() || totals.lastDay() == null) {
      return null;
    }
    LocalDate shown = entries.getLast().event().time().day();
    return shown.isBefore(totals.lastDay()) ? shown.plusDays(1) : null;
  }
}
