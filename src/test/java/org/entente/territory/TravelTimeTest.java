package org.entente.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TravelTimeTest {

  private final Gazetteer gazetteer = France.GAZETTEER;

  @Test
  void toulouseToMontpellierTakesAboutTwoAndAQuarterHours() {
    Duration oneWay = estimate(France.commune("31555"), France.commune("34172")).oneWay();
    assertThat(oneWay).isCloseTo(Duration.ofMinutes(135), Duration.ofMinutes(20));
  }

  /// The usual times and lengths of these drives, from centre to centre by the fastest road outside
  /// rush hours, as atlases and route planners give them.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Toulouse         31 | Montpellier 34 | 135 | 243
          Paris            75 | Lyon        69 | 275 | 465
          Lyon             69 | Marseille   13 | 190 | 314
          Toulouse         31 | Bordeaux    33 | 145 | 245
          Paris            75 | Lille       59 | 145 | 225
          Montpellier      34 | Nîmes       30 |  50 |  58
          Rennes           35 | Nantes      44 |  80 | 113
          Toulouse         31 | Albi        81 |  60 |  76
          Marseille        13 | Nice        06 | 140 | 200
          Clermont-Ferrand 63 | Lyon        69 | 115 | 166
          """)
  void tenKnownDrivesAreEstimatedWithinTwentyMinutesOrFifteenPercent(
      String from, String to, long knownMinutes, int knownKilometres) {
    TravelEstimate estimate = estimate(withDepartment(from), withDepartment(to));
    long tolerance = Math.max(20, Math.round(0.15 * knownMinutes));
    assertThat(estimate.oneWay().toMinutes()).isCloseTo(knownMinutes, within(tolerance));
    assertThat(estimate.kilometres()).isCloseTo(knownKilometres, within(25));
  }

  @Test
  void withinOneCommuneItTakesTenMinutes() {
    Commune toulouse = France.commune("31555");
    assertThat(estimate(toulouse, toulouse))
        .isEqualTo(new TravelEstimate(Duration.ofMinutes(10), 0));
  }

  @Test
  void aNeighbouringTownIsAQuarterOfAnHourAway() {
    Duration oneWay = estimate(France.commune("31555"), France.named("Blagnac", "31")).oneWay();
    assertThat(oneWay).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(25));
  }

  @Test
  void twoCommunesThatShareTheCentreOfTheirDepartmentAreNotTakenForNeighbours() {
    List<Commune> unlocated =
        gazetteer.communes().stream()
            .filter(commune -> commune.department().value().equals("65"))
            .filter(commune -> commune.precision() == Precision.DEPARTMENT)
            .limit(2)
            .toList();
    TravelEstimate estimate = estimate(unlocated.getFirst(), unlocated.getLast());
    assertThat(estimate.kilometres()).isEqualTo(36);
    assertThat(estimate.oneWay()).isGreaterThanOrEqualTo(Duration.ofMinutes(30));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Marseille   13  | Ajaccio        2A
          Toulouse    31  | Saint-Denis    974
          Cayenne     973 | Fort-de-France 972
          Basse-Terre 971 | Grand-Bourg    971
          Quiberon    56  | Le Palais      56
          Brest       29  | Ouessant       29
          Mamoudzou   976 | Dzaoudzi       976
          Papeete     987 | Bora-Bora      987
          Nouméa      988 | Lifou          988
          """)
  void whereNoRoadLeadsThereIsNoEstimate(String from, String to) {
    assertThat(TravelTime.between(withDepartment(from), withDepartment(to))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ajaccio     2A  | Bastia         2B
          Saint-Denis 974 | Saint-Pierre   974
          Basse-Terre 971 | Pointe-à-Pitre 971
          Sauzon      56  | Le Palais      56
          Papeete     987 | Punaauia       987
          """)
  void onOneIslandThereIsAnEstimate(String from, String to) {
    assertThat(TravelTime.between(withDepartment(from), withDepartment(to))).isPresent();
  }

  @Test
  void anEstimateIsTheSameBothWaysRoundedToFiveMinutesAndNeverBelowTen() {
    RandomGenerator random = RandomGenerators.seeded(243);
    List<Commune> communes = List.copyOf(gazetteer.communes());
    for (int round = 0; round < 20_000; round++) {
      Commune one = communes.get(random.nextInt(communes.size()));
      Commune other = communes.get(random.nextInt(communes.size()));
      var estimate = TravelTime.between(one, other);
      assertThat(TravelTime.between(other, one)).isEqualTo(estimate);
      estimate.ifPresent(
          drive -> {
            assertThat(drive.oneWay().toMinutes() % 5).isZero();
            assertThat(drive.oneWay()).isBetween(Duration.ofMinutes(10), Duration.ofHours(15));
          });
    }
  }

  @Test
  void aNegativeDriveIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TravelEstimate(Duration.ofMinutes(-5), 10))
        .withMessageContaining("Maybe");
  }

  private static TravelEstimate estimate(Commune from, Commune to) {
    return TravelTime.between(from, to).orElseThrow();
  }

  private static Commune withDepartment(String nameAndDepartment) {
    int space = nameAndDepartment.lastIndexOf(' ');
    return France.named(
        nameAndDepartment.substring(0, space), nameAndDepartment.substring(space + 1));
  }
}
