package org.entente.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.entente.agenda.SeatCount;
import org.entente.agenda.Seats;
import org.entente.clusters.ClusterId;
import org.entente.conventions.ClauseRef;
import org.entente.conventions.ConventionId;
import org.entente.conventions.SeatRequest.Guarantee;
import org.entente.conventions.SeatRequest.Shares;
import org.entente.registration.Allotment.Given;
import org.entente.registration.Allotment.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllotmentTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate RELEASE = LocalDate.of(2026, 3, 20);

  private final ClusterId host = ClusterId.next();
  private final ClusterId partner = ClusterId.next();
  private final ClusterId third = ClusterId.next();

  @Test
  void aMemberTakesFromTheirShareFirstAndThenFromTheCommonSeats() {
    Allotment allotment = allotment(4, TODAY, guarantee(partner, 1));
    assertThat(allotment.shareFor(partner)).isEqualTo(partner);
    Allotment next = allotment.take(partner);
    assertThat(next.shareFor(partner)).isNull();
    assertThat(next.freeFor(partner)).isEqualTo(3);
    assertThat(next.freeFor(null)).isEqualTo(3);
  }

  @Test
  void whatIsKeptIsForNobodyElse() {
    Allotment allotment = allotment(4, TODAY, guarantee(partner, 3));
    assertThat(allotment.freeFor(null)).isEqualTo(1);
    assertThat(allotment.freeFor(host)).isEqualTo(1);
    assertThat(allotment.freeFor(partner)).isEqualTo(4);
    assertThat(allotment.keptFrom(null)).extracting(Guarantee::seats).containsExactly(3);
    assertThat(allotment.keptFrom(partner)).isEmpty();
  }

  @Test
  void whatIsReleasedIsForEveryone() {
    Allotment allotment = allotment(4, RELEASE, guarantee(partner, 3));
    assertThat(allotment.freeFor(null)).isEqualTo(4);
    assertThat(allotment.shareFor(partner)).isNull();
  }

  @Test
  void theLastSeatIsTakenOnce() {
    Allotment sold = allotment(1, TODAY).take(null);
    assertThat(sold.freeFor(null)).isZero();
    assertThatThrownBy(() -> sold.take(null)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFreeSeatGoesToTheFirstWhoMayTakeIt() {
    Allotment allotment = allotment(2, TODAY, guarantee(partner, 1)).take(null);
    List<Party> line = List.of(waiting(null), waiting(third), waiting(partner));
    assertThat(serve(allotment, line))
        .containsExactly(new Given(seat(line.get(2)), partner, partner));
  }

  @Test
  void whoMayNoLongerComeIsPassedOver() {
    Allotment allotment = allotment(1, TODAY);
    Party gone = waiting(partner);
    Party next = waiting(null);
    List<Given> given =
        allotment.serve(
            List.of(gone, next),
            waiting -> waiting.equals(gone) ? Optional.empty() : Optional.of(waiting));
    assertThat(given).containsExactly(new Given(seat(next), null, null));
  }

  @Test
  void whoChangedTheirClusterTakesAsWhatTheyAreToday() {
    Allotment allotment = allotment(1, TODAY, guarantee(partner, 1));
    Party once = waiting(partner);
    List<Given> given =
        allotment.serve(
            List.of(once), waiting -> Optional.of(new Party(waiting.seats(), null, false)));
    assertThat(given).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void nothingIsOversoldAndEveryGuaranteeIsHonouredWhateverTheOrder(long seed) {
    RandomGenerator random = random(seed);
    for (int round = 0; round < 300; round++) {
      int capacity = random.nextInt(1, 40);
      int first = random.nextInt(capacity + 1);
      int second = random.nextInt(capacity - first + 1);
      Allotment allotment =
          allotment(capacity, TODAY, guarantee(partner, first), guarantee(third, second));
      List<@Nullable ClusterId> others = new ArrayList<>();
      others.add(null);
      others.add(host);
      for (int request = 0; request < 60; request++) {
        ClusterId cluster =
            random.nextInt(3) == 0 ? partner : others.get(random.nextInt(others.size()));
        if (allotment.freeFor(cluster) > 0) {
          allotment = allotment.take(cluster);
        }
      }
      assertThat(allotment.seats().count().sold()).isLessThanOrEqualTo(capacity);
      assertThat(allotment.freeFor(third)).isGreaterThanOrEqualTo(second);
      assertThat(allotment.freeFor(partner))
          .isGreaterThanOrEqualTo(first - allotment.seats().count().soldTo(partner));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void nobodyIsPassedOverForWhomThereIsASeat(long seed) {
    RandomGenerator random = random(seed);
    for (int round = 0; round < 300; round++) {
      int capacity = random.nextInt(1, 12);
      int kept = random.nextInt(capacity + 1);
      Allotment allotment = allotment(capacity, TODAY, guarantee(partner, kept));
      List<Party> line =
          IntStream.range(0, random.nextInt(20))
              .mapToObj(_ -> waiting(random.nextBoolean() ? partner : null))
              .toList();
      List<Given> given = serve(allotment, line);
      Allotment after = allotment;
      for (Given one : given) {
        after = after.take(one.countsFor());
      }
      List<SeatId> served = given.stream().map(Given::seat).toList();
      assertThat(served).isSubsetOf(line.stream().map(AllotmentTest::seat).toList());
      for (Party waiting : line) {
        assertThat(served.contains(seat(waiting)) || after.freeFor(waiting.countsFor()) == 0)
            .as("%s of a share of %d in %d is served or finds no seat", waiting, kept, capacity)
            .isTrue();
      }
      assertInOrder(line, served, partner);
      assertInOrder(line, served, null);
    }
  }

  /// Of those who count for the same cluster, the first in the line are served.
  private static void assertInOrder(
      List<Party> line, List<SeatId> served, @Nullable ClusterId cluster) {
    List<SeatId> alike =
        line.stream()
            .filter(waiting -> Objects.equals(waiting.countsFor(), cluster))
            .map(AllotmentTest::seat)
            .toList();
    long count = alike.stream().filter(served::contains).count();
    assertThat(served).containsAll(alike.subList(0, Math.toIntExact(count)));
  }

  private static List<Given> serve(Allotment allotment, List<Party> line) {
    return allotment.serve(line, Optional::of);
  }

  private static Party waiting(@Nullable ClusterId cluster) {
    return new Party(List.of(SeatId.next()), cluster, false);
  }

  private static SeatId seat(Party waiting) {
    return waiting.seats().getFirst();
  }

  private static Allotment allotment(int capacity, LocalDate day, Guarantee... guarantees) {
    return new Allotment(
        Seats.on(
            day,
            capacity,
            new Shares(List.of(guarantees), List.of()),
            new SeatCount(0, 0, Map.of())));
  }

  private static Guarantee guarantee(ClusterId cluster, int seats) {
    return new Guarantee(cluster, seats, RELEASE, new ClauseRef(ConventionId.next(), 1, 3, "hash"));
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
