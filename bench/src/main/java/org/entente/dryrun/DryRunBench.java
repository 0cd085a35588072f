package org.entente.dryrun;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.entente.bench.Figure;
import org.entente.conventions.Attendance;
import org.entente.conventions.AttendanceRequest;
import org.entente.conventions.Convention;
import org.entente.conventions.Decide;
import org.entente.conventions.LawBook;

/// How long it takes to replay a million requests under the law in force and a draft of seven
/// articles, with the worth of each of the five that events can feel, beside plain code that answers
/// less: it asks both laws about each request in turn and counts seats until there are none, without
/// shares, lines, prices or ways.
public final class DryRunBench {

  private static final int REQUESTS = 1_000_000;
  private static final int CROWDED = 10;
  private static final int CROWD = 10_000;
  private static final int USUAL = 450;
  private static final double BAR_SECONDS = 3;
  private static final int WARM_UPS = 6;
  private static final int ROUNDS = 7;
  private static final double NANOSECONDS = 1e9;

  private final Trial trial;
  private final Trial withoutArticles;
  private final List<PastEvent> events = new ArrayList<>();

  private DryRunBench() {
    RandomSeason chance = new RandomSeason(2026);
    Convention draft = chance.draft();
    LawBook today = LawBook.of(List.of(), RandomSeason.FIRST.plusYears(1), Instant.MAX);
    trial = Trial.of(today, draft, Set.of(1, 2, 3, 4, 5, 6, 7), RandomSeason.FIRST);
    withoutArticles =
        new Trial(
            trial.parties(), trial.before(), trial.after(), trial.chosen(), new TreeMap<>());
    for (int crowd = 0; crowd < CROWDED; crowd++) {
      events.add(chance.event("crowded-" + crowd, CROWD));
    }
    int left = REQUESTS - CROWDED * CROWD;
    while (left > 0) {
      PastEvent event = chance.event("event-" + events.size(), Math.min(left, USUAL));
      events.add(event);
      left -= event.requests().size();
    }
  }

  /// Measures it.
  public static List<Figure> measure() {
    DryRunBench bench = new DryRunBench();
    double plain = seconds(bench::plain);
    double laws = seconds(() -> bench.replay(bench.withoutArticles));
    double articles = seconds(() -> bench.replay(bench.trial));
    return List.of(
        new Figure("1,000,000 requests, both laws", laws, "s", plain, null, null),
        new Figure(
            "1,000,000 requests, both laws and the worth of 5 articles",
            articles,
            "s",
            plain,
            "value ≤ 3",
            articles <= BAR_SECONDS));
  }

  private Findings replay(Trial laws) {
    return Replay.of(laws, events, new Progress());
  }

  /// The reference.
  private Long plain() {
    long seated = 0;
    for (PastEvent event : events) {
      for (LawBook law : List.of(trial.before(), trial.after())) {
        int free = event.capacity();
        for (PastRequest request : event.requests()) {
          Duration oneWay =
              request.applicant().travel() == null
                  ? null
                  : request.applicant().travel().oneWay();
          Attendance attendance =
              Decide.attendance(
                  law,
                  new AttendanceRequest(
                      event.gathering(), request.applicant().memberOf(), oneWay));
          if (attendance.payable().isPresent() && free >= request.people()) {
            free -= request.people();
            seated += request.people();
          }
        }
      }
    }
    return seated;
  }

  /// The median.
  private static double seconds(Supplier<?> work) {
    double[] rounds = new double[ROUNDS];
    int found = 0;
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      found += work.get().hashCode();
      if (round >= 0) {
        rounds[round] = (System.nanoTime() - begin) / NANOSECONDS;
      }
    }
    System.out.printf("Seconds of each round: %s (%d)%n", Arrays.toString(rounds), found);
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }
}
