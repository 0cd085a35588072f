package org.entente.dryrun;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.entente.dryrun.Conditions.Kept;
import org.entente.dryrun.Conditions.Terms;
import org.jspecify.annotations.Nullable;

/// Gives out the seats of one past event again, under other conditions: as they were asked for,
/// given back and released. The same rules as when seats are sold: whoever counts for a cluster
/// takes from its share first, what is left of a share is for nobody else until its release, and a
/// seat that becomes free goes to the first in the line who may take it.
final class SeatReplay {

  private static final long STOP = Long.MAX_VALUE;
  private static final int NOBODY = Integer.MAX_VALUE;

  private final List<PastRequest> requests;
  private final Timeline timeline;
  private final Conditions conditions;
  private final Outcome[] outcomes;
  private final Kept[] releases;
  private final int[] taken;
  private final boolean[] released;
  private final IntQueue[] lines;
  private int free;
  private int nextRelease;
  private int nextLeaving;

  private SeatReplay(Timeline timeline, Conditions conditions) {
    this.timeline = timeline;
    this.conditions = conditions;
    this.requests = timeline.event().requests();
    this.outcomes = new Outcome[requests.size()];
    this.releases = conditions.kept().toArray(Kept[]::new);
    Arrays.sort(releases, Comparator.comparingLong(Kept::releasedAt));
    this.taken = new int[conditions.kept().size()];
    this.released = new boolean[taken.length];
    this.lines = new IntQueue[taken.length + 1];
    Arrays.setAll(lines, _ -> new IntQueue());
    this.free = timeline.event().capacity();
  }

  /// What becomes of each request, in their order.
  static Outcome[] play(Timeline timeline, Conditions conditions) {
    SeatReplay replay = new SeatReplay(timeline, conditions);
    for (int request = 0; request < replay.outcomes.length; request++) {
      replay.until(replay.requests.get(request).askedAt());
      replay.arrive(request);
    }
    replay.until(Long.MAX_VALUE);
    return replay.outcomes;
  }

  /// All that happens by itself until that moment.
  private void until(long moment) {
    while (true) {
      long release = nextRelease < releases.length ? releases[nextRelease].releasedAt() : STOP;
      long leaving =
          nextLeaving < timeline.leaving().length
              ? requests.get(timeline.leaving()[nextLeaving]).gaveUpAt()
              : STOP;
      if (Math.min(release, leaving) > moment || Math.min(release, leaving) == STOP) {
        return;
      }
      if (release <= leaving) {
        released[conditions.kept().indexOf(releases[nextRelease++])] = true;
      } else {
        leave(timeline.leaving()[nextLeaving++]);
      }
      serve();
    }
  }

  private void arrive(int request) {
    Terms terms = terms(request);
    PastRequest asked = requests.get(request);
    if (terms == null) {
      outcomes[request] = Outcome.NOT_OPEN;
    } else if (freeFor(terms.share()) >= asked.people()) {
      seat(request, terms);
    } else if (asked.waits()) {
      outcomes[request] = Outcome.WAITING;
      lines[terms.share() + 1].add(request);
    } else {
      outcomes[request] = Outcome.TURNED_AWAY;
    }
  }

  private void leave(int request) {
    if (outcomes[request] == Outcome.SEATED) {
      take(terms(request), -requests.get(request).people());
    }
    outcomes[request] = Outcome.GAVE_UP;
  }

  /// Seats that are free go to the line, the first who may take them first.
  private void serve() {
    int next = free > 0 ? firstWhoMayTake() : NOBODY;
    while (next != NOBODY) {
      seat(next, terms(next));
      next = free > 0 ? firstWhoMayTake() : NOBODY;
    }
  }

  private int firstWhoMayTake() {
    int first = NOBODY;
    for (int line = 0; line < lines.length; line++) {
      int left = freeFor(line - 1);
      if (left > 0) {
        int request = lines[line].first(one -> mayTake(one, left), this::isWaiting);
        first = request == IntQueue.NONE ? first : Math.min(first, request);
      }
    }
    return first;
  }

  private boolean isWaiting(int request) {
    return outcomes[request] == Outcome.WAITING;
  }

  private boolean mayTake(int request, int left) {
    return isWaiting(request) && requests.get(request).people() <= left;
  }

  private void seat(int request, @Nullable Terms terms) {
    take(terms, requests.get(request).people());
    outcomes[request] = Outcome.SEATED;
  }

  private void take(@Nullable Terms terms, int people) {
    free -= people;
    if (terms != null && terms.share() != Conditions.NO_SHARE) {
      taken[terms.share()] += people;
    }
  }

  private int freeFor(int share) {
    int kept = 0;
    for (int other = 0; other < taken.length; other++) {
      if (other != share && !released[other]) {
        kept += Math.max(0, conditions.kept().get(other).seats() - taken[other]);
      }
    }
    return Math.max(0, free - kept);
  }

  private @Nullable Terms terms(int request) {
    return conditions.terms().get(timeline.sortOf()[request]);
  }
}
