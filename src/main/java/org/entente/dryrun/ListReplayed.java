package org.entente.dryrun;

import java.time.Instant;
import java.util.function.Consumer;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Decide;
import org.springframework.stereotype.Component;

/// Lists the requests behind the figures of a dry run, one by one.
@Component
public class ListReplayed {

  private final Seasons seasons;
  private final Decide decide;

  ListReplayed(Seasons seasons, Decide decide) {
    this.seasons = seasons;
    this.decide = decide;
  }

  /// Those at one party's own events, and those of its own members, in the order of the events.
  public void list(Question question, ClusterId reader, Consumer<ReplayedRequest> each) {
    Trial trial = ReplaySeason.trial(question, decide.law());
    for (Seasons.Part part : seasons.of(question).parts()) {
      for (PastEvent event : part.events()) {
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
                event.gathering(),
                event.capacity(),
                row.side(),
                Instant.ofEpochMilli(row.request().askedAt()),
                row.request().gaveUp() ? Instant.ofEpochMilli(row.request().gaveUpAt()) : null,
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
