package org.entente.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Convention;
import org.entente.conventions.LawBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of every dry run, tried on seasons of chance.
class ReplayPropertiesTest {

  private static final int EVENTS = 40;
  private static final int REQUESTS = 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatIsFoundDependsNeitherOnOrderNorOnParallelism(long seed) {
    RandomSeason chance = new RandomSeason(seed);
    Trial trial = trial(chance.draft(), Set.of(1, 2, 3, 4, 6));
    List<PastEvent> events = chance.events(EVENTS, REQUESTS);

    Findings oneByOne =
        events.stream()
            .map(event -> EventReplay.findings(trial, event))
            .reduce(Findings.none(trial), Findings::plus);

    assertThat(Replay.of(trial, events, new Progress())).isEqualTo(oneByOne);
    assertThat(Replay.of(trial, shuffled(events, chance), new Progress())).isEqualTo(oneByOne);
    int half = EVENTS / 2;
    assertThat(
            Replay.of(trial, events.subList(half, EVENTS), new Progress())
                .plus(Replay.of(trial, events.subList(0, half), new Progress())))
        .isEqualTo(oneByOne);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void noReplaySellsASeatTwiceOrLosesAnybody(long seed) {
    RandomSeason chance = new RandomSeason(seed);
    Trial trial = trial(chance.draft(), Set.of(1, 2, 3, 4));
    for (PastEvent event : chance.events(EVENTS, REQUESTS)) {
      List<EventReplay.Row> rows = EventReplay.rows(trial, event);
      assertThat(rows).hasSameSizeAs(event.requests());
      assertThat(seated(rows, true)).isLessThanOrEqualTo(event.capacity());
      assertThat(seated(rows, false)).isLessThanOrEqualTo(event.capacity());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void whoCameInLessWhoStayedOutIsTheDifferenceInSeats(long seed) {
    RandomSeason chance = new RandomSeason(seed);
    Trial trial = trial(chance.draft(), Set.of(1, 3, 4));
    Findings found = Replay.of(trial, chance.events(EVENTS, REQUESTS), new Progress());

    assertAddsUp(found.whole(), chance.parties());
    found.articles().values().forEach(worth -> assertAddsUp(worth, chance.parties()));
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32})
  void aDraftWithoutAnyChosenArticleChangesNothing(long seed) {
    RandomSeason chance = new RandomSeason(seed);
    Trial trial = trial(chance.draft(), Set.of());
    Comparison whole = Replay.of(trial, chance.events(EVENTS, REQUESTS), new Progress()).whole();

    assertThat(whole.after()).isEqualTo(whole.before());
    assertThat(whole.moves()).isEqualTo(Tally.of(chance.parties()));
  }

  private static void assertAddsUp(Comparison comparison, List<ClusterId> parties) {
    for (ClusterId host : parties) {
      assertThat(
              comparison.moves().atHost(Measure.CAME_IN, host)
                  - comparison.moves().atHost(Measure.STAYED_OUT, host))
          .isEqualTo(
              comparison.after().atHost(Measure.SEATED, host)
                  - comparison.before().atHost(Measure.SEATED, host));
    }
  }

  private static int seated(List<EventReplay.Row> rows, boolean before) {
    return rows.stream()
        .filter(row -> (before ? row.before() : row.after()) == Outcome.SEATED)
        .mapToInt(row -> row.request().people())
        .sum();
  }

  private static List<PastEvent> shuffled(List<PastEvent> events, RandomSeason chance) {
    return chance.shuffled(events).stream()
        .map(
            event ->
                new PastEvent(
                    event.key(),
                    event.title(),
                    event.gathering(),
                    event.capacity(),
                    chance.shuffled(event.requests())))
        .toList();
  }

  private static Trial trial(Convention draft, Set<Integer> chosen) {
    LawBook today = LawBook.of(List.of(), RandomSeason.FIRST.plusYears(1), Instant.MAX);
    return Trial.of(today, draft, chosen, RandomSeason.FIRST);
  }
}
