package org.entente.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.clusters.ClusterId;
import org.entente.conventions.ClauseRef;
import org.entente.conventions.ConventionId;
import org.entente.conventions.SeatRequest.Guarantee;
import org.entente.conventions.SeatRequest.Shares;
import org.junit.jupiter.api.Test;

class SeatsTest {

  private static final LocalDate RELEASE = LocalDate.of(2026, 3, 10);
  private static final ClusterId PARTNER = ClusterId.next();
  private static final ClusterId OTHER = ClusterId.next();

  @Test
  void whatIsKeptIsOutOfReachOfOthers() {
    Seats seats = before(100, new SeatCount(30, 0, Map.of(PARTNER, 5)), kept(PARTNER, 20));
    assertThat(seats.free()).isEqualTo(70);
    assertThat(seats.leftFor(PARTNER)).isEqualTo(70);
    assertThat(seats.leftFor(OTHER)).isEqualTo(55);
    assertThat(seats.leftFor(null)).isEqualTo(55);
    assertThat(seats.keptFor(PARTNER)).isEqualTo(15);
    assertThat(seats.keptFor(null)).isZero();
  }

  @Test
  void aShareThatIsUsedUpKeepsNothingMore() {
    Seats seats = before(100, new SeatCount(60, 0, Map.of(PARTNER, 25)), kept(PARTNER, 20));
    assertThat(seats.leftFor(null)).isEqualTo(40);
    assertThat(seats.keptFor(PARTNER)).isZero();
  }

  @Test
  void fromItsReleaseOnAShareIsForEveryone() {
    Shares shares = new Shares(List.of(kept(PARTNER, 20)), List.of());
    assertThat(Seats.on(RELEASE, 30, shares, SeatCount.NONE).leftFor(null)).isEqualTo(30);
    assertThat(Seats.on(RELEASE.minusDays(1), 30, shares, SeatCount.NONE).leftFor(null))
        .isEqualTo(10);
  }

  @Test
  void neverFewerThanNoneAreLeft() {
    Seats seats = before(30, new SeatCount(25, 3, Map.of()), kept(PARTNER, 20), kept(OTHER, 10));
    assertThat(seats.leftFor(null)).isZero();
    assertThat(seats.leftFor(PARTNER)).isZero();
    assertThat(seats.keptFor(PARTNER)).isEqualTo(5);
    assertThat(before(10, new SeatCount(12, 0, Map.of())).free()).isZero();
  }

  private static Seats before(int capacity, SeatCount count, Guarantee... guarantees) {
    return Seats.on(
        RELEASE.minusDays(1), capacity, new Shares(List.of(guarantees), List.of()), count);
  }

  private static Guarantee kept(ClusterId beneficiary, int seats) {
    return new Guarantee(
        beneficiary, seats, RELEASE, new ClauseRef(ConventionId.next(), 1, 3, "hash"));
  }
}
