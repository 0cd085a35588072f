package org.entente.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

  private static final LocalDate LAST_DAY_BEFORE_THE_REFORM = LocalDate.of(2015, 12, 31);
  private static final LocalDate REFORM = LocalDate.of(2016, 1, 1);

  private final Gazetteer gazetteer = France.GAZETTEER;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          31  | 2014-06-04 | 73  | Midi-Pyrénées
          34  | 2014-06-05 | 91  | Languedoc-Roussillon
          31  | 2015-12-31 | 73  | Midi-Pyrénées
          31  | 2016-01-01 | 76  | Occitanie
          34  | 2016-01-01 | 76  | Occitanie
          67  | 2015-06-01 | 42  | Alsace
          67  | 2021-01-01 | 44  | Grand Est
          76  | 2015-06-01 | 23  | Haute-Normandie
          14  | 2015-06-01 | 25  | Basse-Normandie
          45  | 2014-06-01 | 24  | Centre
          45  | 2015-06-01 | 24  | Centre-Val de Loire
          2B  | 2015-06-01 | 94  | Corse
          974 | 2015-06-01 | 04  | La Réunion
          976 | 2011-03-31 | 06  | Mayotte
          988 | 2015-06-01 | 988 | Nouvelle-Calédonie
          """)
  void aDepartmentLiesInTheRegionOfTheDay(
      String department, LocalDate day, String code, String name) {
    Region region = gazetteer.regionOf(new DepartmentCode(department), day);
    assertThat(region.code()).isEqualTo(new RegionCode(code));
    assertThat(region.name()).isEqualTo(name);
  }

  @Test
  void theReformMadeThirteenMetropolitanRegionsOfTwentyTwo() {
    assertThat(metropolitanRegionsAt(LAST_DAY_BEFORE_THE_REFORM)).hasSize(22);
    assertThat(metropolitanRegionsAt(REFORM)).hasSize(13);
  }

  @Test
  void theSixteenRegionsThatEndedAreTheOnesThatSevenReplaced() {
    List<Region> before = gazetteer.regionsAt(LAST_DAY_BEFORE_THE_REFORM);
    List<Region> after = gazetteer.regionsAt(REFORM);
    assertThat(before).filteredOn(region -> !after.contains(region)).hasSize(16);
    assertThat(after)
        .filteredOn(region -> !before.contains(region))
        .hasSize(7)
        .allSatisfy(region -> assertThat(region.from()).isEqualTo(REFORM));
  }

  @Test
  void thereAreEighteenRegionsTodayAndEightCollectivitiesOutsideThem() {
    List<Region> today = gazetteer.regionsAt(LocalDate.now());
    assertThat(today).hasSize(26);
    assertThat(today.subList(0, 18)).allMatch(region -> region.code().value().length() == 2);
    assertThat(today.subList(18, 26)).allMatch(region -> region.code().value().length() == 3);
  }

  @Test
  void everyMetropolitanRegionOfADayHoldsADepartmentAndNoRegionCodeIsThereTwice() {
    RandomGenerator random = RandomGenerators.seeded(1972);
    long first = LocalDate.of(1972, 7, 5).toEpochDay();
    for (int round = 0; round < 300; round++) {
      LocalDate day = LocalDate.ofEpochDay(random.nextLong(first, first + 25_000));
      List<Region> ofDepartments =
          gazetteer.departments().stream()
              .filter(department -> department.code().value().length() == 2)
              .map(department -> gazetteer.regionOf(department.code(), day))
              .distinct()
              .toList();
      assertThat(ofDepartments).containsExactlyInAnyOrderElementsOf(metropolitanRegionsAt(day));
      assertThat(gazetteer.regionsAt(day)).extracting(Region::code).doesNotHaveDuplicates();
    }
  }

  @Test
  void aDayBeforeTheRegionsIsRefusedWithAdvice() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> gazetteer.regionOf(new DepartmentCode("31"), LocalDate.of(214, 6, 4)))
        .withMessageContaining("0214-06-04")
        .withMessageContaining("Maybe the year is mistyped");
  }

  @Test
  void aRegionThatEndsBeforeItBeginsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Region(new RegionCode("76"), "Occitanie", REFORM, REFORM))
        .withMessageContaining("Maybe the dates are exchanged");
  }

  private List<Region> metropolitanRegionsAt(LocalDate day) {
    return gazetteer.regionsAt(day).stream()
        .filter(region -> region.code().value().matches("[1-9]\\d"))
        .toList();
  }
}
