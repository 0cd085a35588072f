package org.entente.dryrun;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Decide;
import org.entente.dryrun.PastSeasonStore.Head;
import org.entente.platform.France;
import org.springframework.stereotype.Component;

/// Lists the requests behind the figures of a dry run, one by one.
@Component
public class ListReplayed {

  private final PastSeason season;
  private final Decide decide;

  ListReplayed(PastSeason season, Decide decide) {
    this.season = season;
    this.decide = decide;
  }

  /// Those at one party's own events, and those of its own members, in the order of the events.
  public void list(Question question, ClusterId reader, Consumer<ReplayedRequest> each) {
    Trial trial = ReplaySeason.trial(question, decide.law());
    List<Head> heads = season.heads(trial.parties(), question.period());
    for (List<Head> some : ReplaySeason.groups(heads)) {
      for (PastEvent event : season.events(some)) {
        list(event, trial, reader, each);
      }
    }
  }

  private static void list(
      PastEvent event, Trial trial, ClusterId reader, Consumer<ReplayedRequest> each) {
    ClusterId host = event.gathering().host();
    for (EventReplay.Row row : EventReplay.rows(trial, event)) {
      if (DiscretionRules.isOwn(reader, host, row.side())) {
        each.accept(
            new ReplayedRequest(
                event.key(),
                event.title(),
                event.gathering().day(),
                host,
                row.side(),
                France.day(Instant.ofEpochMilli(row.request().askedAt())),
                row.request().people(),
                row.request().became(),
                row.before(),
                row.after(),
                row.centsBefore(),
                row.centsAfter(),
                row.request().applicant().travel()));
      }
    }
  }
}
