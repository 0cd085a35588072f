package org.entente.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.entente.clusters.Standing;
import org.entente.conventions.Decide;
import org.entente.conventions.LawBook;
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

  private final AgendaStore store;
  private final AgendaMatches matches;
  private final SimilarWords similar;
  private final ShowEvents show;
  private final Decide decide;
  private final Clock clock;

  PooledAgenda(
      AgendaStore store,
      AgendaMatches matches,
      SimilarWords similar,
      ShowEvents show,
      Decide decide,
      Clock clock) {
    this.store = store;
    this.matches = matches;
    this.similar = similar;
    this.show = show;
    this.decide = decide;
    this.clock = clock;
  }

  /// A page of what is to come, from the filter's first day on.
  public AgendaPage page(Standing standing, AgendaFilter filter) {
    return page(standing, filter, PAGE);
  }

  /// The very next events, at least that many if there are; whole days. Where no event has the
  /// words
  /// that were typed, those with words that look like them, and the page says so.
  public AgendaPage page(Standing standing, AgendaFilter filter, int atLeast) {
    Instant now = clock.instant();
    LawBook law = decide.law();
    List<String> typed = SearchedWords.in(filter.text());
    AgendaMatches.Found found =
        matches.find(filter, typed.stream().map(List::of).toList(), standing, law, now);
    List<String> instead = List.of();
    if (found.totals().all() == 0 && !typed.isEmpty()) {
      SimilarWords.Meant meant = similar.meantBy(typed);
      if (!meant.spellings().isEmpty()) {
        AgendaMatches.Found like = matches.find(filter, meant.alternatives(), standing, law, now);
        instead = like.totals().all() == 0 ? List.of() : meant.spellings();
        found = like;
      }
    }
    return show(found, instead, standing, filter, law, atLeast);
  }

  /// All of the filter's month.
  public AgendaPage month(Standing standing, AgendaFilter filter) {
    return page(standing, filter, ALL);
  }

  private AgendaPage show(
      AgendaMatches.Found found,
      List<String> instead,
      Standing standing,
      AgendaFilter filter,
      LawBook law,
      int atLeast) {
    AgendaStore.Totals totals = found.totals();
    LocalDate from = filter.from();
    if (from != null) {
      found.search().from(from);
    }
    List<Event> events = store.firstDays(found.search(), atLeast);
    List<AgendaEntry> entries =
        show.show(events, standing, filter.near(), law).stream().sorted(OPEN_FIRST).toList();
    return new AgendaPage(entries, totals.all(), totals.open(), next(entries, totals), instead);
  }

  private static @Nullable LocalDate next(List<AgendaEntry> entries, AgendaStore.Totals totals) {
    if (entries.isEmpty() || totals.lastDay() == null) {
      return null;
    }
    LocalDate shown = entries.getLast().event().time().day();
    return shown.isBefore(totals.lastDay()) ? shown.plusDays(1) : null;
  }
}
