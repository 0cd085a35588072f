package org.entente.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {

  private final Gazetteer gazetteer = France.GAZETTEER;

  @Test
  void thereAre34969CommunesIn109DepartmentsAndCollectivities() {
    assertThat(gazetteer.communes()).hasSize(34_969);
    assertThat(gazetteer.departments()).hasSize(109);
  }

  @Test
  void aCommuneIsFoundByItsCode() {
    Commune toulouse = France.commune("31555");
    assertThat(toulouse.name()).isEqualTo("Toulouse");
    assertThat(toulouse.department()).isEqualTo(new DepartmentCode("31"));
    assertThat(toulouse.postcodes()).contains("31000", "31500");
    assertThat(toulouse.population()).isGreaterThan(450_000);
    assertThat(toulouse.precision()).isEqualTo(Precision.COMMUNE);
  }

  @Test
  void anUnknownCodeIsNotFound() {
    assertThat(gazetteer.find(new CommuneCode("31999"))).isEmpty();
  }

  @Test
  void insistingOnAnUnknownCodeNamesItAndGivesAdvice() {
    assertThatExceptionOfType(UnknownCommune.class)
        .isThrownBy(() -> gazetteer.commune(new CommuneCode("31999")))
        .withMessageContaining("31999")
        .withMessageContaining("Maybe");
  }

  @Test
  void theLabelTellsTheDepartment() {
    assertThat(France.commune("30189").label()).isEqualTo("Nîmes (30)");
  }

  @Test
  void everyCommuneLiesInTheDepartmentThatItsCodeNames() {
    assertThat(gazetteer.communes())
        .allSatisfy(
            commune -> assertThat(commune.code().department()).isEqualTo(commune.department()));
  }

  @Test
  void everyCommuneHasADepartmentAndARegionBeforeTheReformAndToday() {
    List<LocalDate> days = List.of(LocalDate.of(2015, 6, 1), LocalDate.now());
    assertThat(gazetteer.communes())
        .extracting(commune -> gazetteer.department(commune.department()))
        .doesNotContainNull()
        .extracting(Department::code)
        .allMatch(
            department ->
                days.stream().allMatch(day -> gazetteer.regionOf(department, day).existsOn(day)));
  }

  @Test
  void everyCommuneOfTheMainlandIsPlacedOnTheMainland() {
    assertThat(gazetteer.communes())
        .filteredOn(commune -> commune.code().value().matches("[013-9].*"))
        .filteredOn(commune -> commune.department().value().length() == 2)
        .allSatisfy(
            commune -> {
              assertThat(commune.coordinates().latitude()).isBetween(42.3, 51.1);
              assertThat(commune.coordinates().longitude()).isBetween(-5.2, 8.3);
            });
  }

  @Test
  void noCommuneIsPlacedFarFromTheOthersOfItsDepartment() {
    assertThat(gazetteer.communes())
        .filteredOn(commune -> commune.department().value().length() == 2)
        .allSatisfy(
            commune -> {
              Commune seat = France.mostPopulousOf(commune.department());
              assertThat(commune.coordinates().kilometresTo(seat.coordinates())).isLessThan(150);
            });
  }

  @Test
  void nineInhabitantsInTenLiveInACommuneWhosePlaceIsKnown() {
    long known =
        gazetteer.communes().stream()
            .filter(commune -> commune.precision() == Precision.COMMUNE)
            .mapToLong(Commune::population)
            .sum();
    long all = gazetteer.communes().stream().mapToLong(Commune::population).sum();
    assertThat((double) known / all).isGreaterThan(0.9);
  }

  @Test
  void aCommuneWithoutAKnownPlaceStandsAtTheCentreOfItsDepartment() {
    Commune vergne = France.named("Vergné", "17");
    assertThat(vergne.precision()).isEqualTo(Precision.DEPARTMENT);
    assertThat(vergne.coordinates().kilometresTo(France.named("Saintes", "17").coordinates()))
        .isLessThan(50);
  }

  @Test
  void loadingAgainCostsLessThanASecondOfProcessorTime() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Gazetteer.load();
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(1));
  }
}
