package org.entente.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entente.platform.Problem;
import org.junit.jupiter.api.Test;

class EventRulesTest {

  @Test
  void anOrdinaryEventHasNoProblem() {
    assertThat(problems(EventPlan.called("Rencontres"))).isEmpty();
  }

  @Test
  void aTitleIsNeitherMissingNorEndless() {
    assertThat(problems(EventPlan.called(" "))).containsExactly("title agenda.problem.title");
    assertThat(problems(EventPlan.called("a".repeat(201))))
        .containsExactly("title agenda.problem.too-long");
    assertThat(problems(EventPlan.called("Rencontres", "b".repeat(201))))
        .containsExactly("titleEnglish agenda.problem.too-long");
  }

  @Test
  void seatsAndPricesHaveBounds() {
    assertThat(problems(EventPlan.called("x").seats(100_001)))
        .containsExactly("capacity agenda.problem.capacity");
    assertThat(problems(EventPlan.called("x").prices(10_001, 10_002)))
        .containsExactlyInAnyOrder(
            "publicPrice agenda.problem.price", "memberPrice agenda.problem.price");
    assertThat(problems(EventPlan.called("x").forEveryone().prices(30, 20)))
        .containsExactly("memberPrice agenda.problem.member-price");
    assertThat(problems(EventPlan.called("x").prices(30, 0))).as("members alone pay").isEmpty();
  }

  @Test
  void anEventIsOfOurTimesAndNoSeason() {
    assertThat(problems(EventPlan.called("x").on("1905-01-01T09:00")))
        .containsExactly("start agenda.problem.year");
    assertThat(problems(EventPlan.called("x").lasting(Duration.ofDays(32))))
        .containsExactly("end agenda.problem.length");
  }

  @Test
  void oneCanBookBeforeItIsTooLate() {
    assertThat(problems(EventPlan.called("x").booking("2026-04-02T18:00", null)))
        .containsExactly("opens agenda.problem.opens");
    assertThat(problems(EventPlan.called("x").booking(null, "2026-04-02T20:01")))
        .containsExactly("closes agenda.problem.closes");
    assertThat(problems(EventPlan.called("x").booking("2026-03-01T08:00", "2026-04-02T19:00")))
        .isEmpty();
  }

  @Test
  void timeAndPlaceCannotHoldNonsense() {
    Instant now = Instant.EPOCH;
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeSpan(now, now));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Place.Online(URI.create("javascript:alert(1)")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Place.Online(URI.create("/salle")));
  }

  private static List<String> problems(EventPlan plan) {
    return EventRules.problems(plan.description()).stream().map(EventRulesTest::name).toList();
  }

  private static String name(Problem problem) {
    return problem.field() + " " + problem.key();
  }
}
