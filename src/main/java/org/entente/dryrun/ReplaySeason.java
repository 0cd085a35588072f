package org.entente.dryrun;

import org.entente.conventions.LawBook;
import org.springframework.stereotype.Component;

/// Replays a season for a question.
@Component
class ReplaySeason {

  private final Seasons seasons;

  ReplaySeason(Seasons seasons) {
    this.seasons = seasons;
  }

  /// @throws StoppedRun if somebody wants it stopped
  Findings replay(Question question, LawBook today, Progress progress) {
    Trial trial = trial(question, today);
    Seasons.Season season = seasons.of(question);
    progress.expect(season.requests());
    Findings found = Findings.none(trial);
    for (Seasons.Part part : season.parts()) {
      progress.step(0);
      found = found.plus(Replay.of(trial, part.events(), progress));
    }
    return found;
  }

  static Trial trial(Question question, LawBook today) {
    return Trial.of(today, question.tried(), question.articles(), question.period().from());
  }
}
