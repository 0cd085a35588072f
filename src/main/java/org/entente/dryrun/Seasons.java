package org.entente.dryrun;

import java.util.ArrayList;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.dryrun.PastSeasonStore.Head;
import org.springframework.stereotype.Component;

/// Finds the season that a question is about: what the parties held here in a period, or what was
/// brought as a file. It comes in parts, so that memory does not depend on the length of the
/// period.
@Component
class Seasons {

  private static final long TOGETHER = 60_000;

  private final PastSeason past;
  private final SeasonFiles files;

  Seasons(PastSeason past, SeasonFiles files) {
    this.past = past;
    this.files = files;
  }

  /// Events that are read at once.
  interface Part {
    List<PastEvent> events();
  }

  /// @param requests how many there are in all, about
  record Season(long requests, List<Part> parts) {}

  Season of(Question question) {
    List<ClusterId> parties = question.tried().parties();
    SeasonFileId file = question.file();
    if (file != null) {
      List<PastEvent> events = files.events(file, parties);
      return new Season(
          events.stream().mapToLong(event -> event.requests().size()).sum(), List.of(() -> events));
    }
    List<Head> heads = past.heads(parties, question.period());
    return new Season(
        heads.stream().mapToLong(Head::asked).sum(),
        groups(heads).stream().<Part>map(some -> () -> past.events(some)).toList());
  }

  /// Neighbours together, until there are many requests among them.
  static List<List<Head>> groups(List<Head> heads) {
    List<List<Head>> groups = new ArrayList<>();
    long asked = TOGETHER;
    for (Head head : heads) {
      if (asked >= TOGETHER) {
        groups.add(new ArrayList<>());
        asked = 0;
      }
      groups.getLast().add(head);
      // An event without requests takes a moment as well.
      asked += head.asked() + 1;
    }
    return groups;
  }
}
