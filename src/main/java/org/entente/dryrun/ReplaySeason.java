package org.entente.dryrun;

import java.util.ArrayList;
import java.util.List;
import org.entente.conventions.LawBook;
import org.entente.dryrun.PastSeasonStore.Head;
import org.springframework.stereotype.Component;

/// Replays what the parties of a convention held in a period, a good many requests at a time, so
/// that memory does not depend on the length of the period.
@Component
class ReplaySeason {

  private static final long TOGETHER = 60_000;

  private final PastSeason season;

  ReplaySeason(PastSeason season) {
    this.season = season;
  }

  /// @throws StoppedRun if somebody wants it stopped
  Findings replay(Question question, LawBook today, Progress progress) {
    Trial trial = trial(question, today);
    List<Head> heads = season.heads(trial.parties(), question.period());
    progress.expect(heads.stream().mapToLong(Head::asked).sum());
    Findings found = Findings.none(trial);
    for (List<Head> some : groups(heads)) {
      progress.step(0);
      found = found.plus(Replay.of(trial, season.events(some), progress));
    }
    return found;
  }

  static Trial trial(Question question, LawBook today) {
    return Trial.of(today, question.tried(), question.articles(), question.period().from());
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
