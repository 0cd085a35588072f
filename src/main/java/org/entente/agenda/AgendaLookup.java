package org.entente.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.entente.clusters.Standing;
import org.entente.conventions.LawBook;
import org.springframework.stereotype.Component;

/// Finds in the agenda what somebody typed. Where no event has the words, those with words that
/// look
/// like them are found instead.
@Component
class AgendaLookup {

  private final AgendaMatches matches;
  private final SimilarWords similar;
  private final Clock clock;

  AgendaLookup(AgendaMatches matches, SimilarWords similar, Clock clock) {
    this.matches = matches;
    this.similar = similar;
    this.clock = clock;
  }

  /// What was found.
  ///
  /// @param search to read the events by
  /// @param instead the words that were looked for instead of those that were typed, or none
  record Found(AgendaSearch search, AgendaStore.Totals totals, List<String> instead) {}

  Found find(Standing standing, AgendaFilter filter, LawBook law) {
    Instant now = clock.instant();
    List<String> typed = SearchedWords.in(filter.text());
    AgendaMatches.Found found =
        matches.find(filter, typed.stream().map(List::of).toList(), standing, law, now);
    if (found.totals().all() == 0 && !typed.isEmpty()) {
      SimilarWords.Meant meant = similar.meantBy(typed);
      if (!meant.spellings().isEmpty()) {
        AgendaMatches.Found like = matches.find(filter, meant.alternatives(), standing, law, now);
        List<String> instead = like.totals().all() == 0 ? List.of() : meant.spellings();
        return new Found(like.search(), like.totals(), instead);
      }
    }
    return new Found(found.search(), found.totals(), List.of());
  }
}
