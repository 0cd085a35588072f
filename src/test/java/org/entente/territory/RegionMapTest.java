package org.entente.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionMapTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final CommuneCode TOULOUSE = new CommuneCode("31555");
  private static final CommuneCode PARIS = new CommuneCode("75056");
  private static final CommuneCode SAINT_DENIS = new CommuneCode("97411");

  @Test
  void aMapShowsTheWholeRegion() {
    assertThat(map(TOULOUSE).shapes())
        .extracting(shape -> shape.department().code().value())
        .containsExactly(
            "09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82");
  }

  @Test
  void severalRegionsLieOnOneMap() {
    assertThat(map(TOULOUSE, PARIS).shapes()).hasSize(13 + 8);
  }

  @Test
  void everyMetropolitanDepartmentCanBeDrawnAroundItsOwnTowns() {
    for (Department department : GAZETTEER.departments()) {
      if (department.code().value().length() == 2) {
        Commune town =
            GAZETTEER.communes().stream()
                .filter(commune -> commune.department().equals(department.code()))
                .findFirst()
                .orElseThrow();
        RegionMap map = map(town.code());
        RegionMap.Point point = map.projection().of(town.coordinates());
        assertThat(point.x()).as(town.label()).isBetween(0.0, (double) map.width());
        assertThat(point.y()).as(town.label()).isBetween(0.0, (double) map.height());
        assertThat(map.shapes())
            .anySatisfy(
                shape -> {
                  assertThat(shape.department()).isEqualTo(department);
                  assertThat(shape.path()).matches("(M\\d+ \\d+(L\\d+ \\d+){2,}Z)+");
                });
      }
    }
  }

  @Test
  void northIsAboveAndEastIsToTheRight() {
    RegionMap.Projection projection = map(TOULOUSE).projection();
    RegionMap.Point toulouse = projection.of(coordinates("31555"));
    RegionMap.Point nimes = projection.of(coordinates("30189"));
    RegionMap.Point perpignan = projection.of(coordinates("66136"));
    assertThat(nimes.x()).isGreaterThan(toulouse.x());
    assertThat(perpignan.y()).isGreaterThan(toulouse.y());
  }

  @Test
  void aKilometreIsAsLongInBothDirections() {
    RegionMap.Projection projection = map(TOULOUSE).projection();
    double middle = 43.65;
    RegionMap.Point start = projection.of(new Coordinates(middle, 2));
    Coordinates east = new Coordinates(middle, 2.5);
    Coordinates south = new Coordinates(middle - 0.4, 2);
    double eastwards =
        (projection.of(east).x() - start.x()) / new Coordinates(middle, 2).kilometresTo(east);
    double southwards =
        (projection.of(south).y() - start.y()) / new Coordinates(middle, 2).kilometresTo(south);
    assertThat(southwards / eastwards).isBetween(0.98, 1.02);
  }

  @Test
  void whatLiesOverseasIsLeftOut() {
    assertThat(GAZETTEER.map(List.of(SAINT_DENIS))).isEmpty();
    assertThat(map(TOULOUSE, SAINT_DENIS)).isEqualTo(map(TOULOUSE));
    assertThat(GAZETTEER.map(List.of())).isEmpty();
  }

  private static RegionMap map(CommuneCode... communes) {
    return GAZETTEER.map(List.of(communes)).orElseThrow();
  }

  private static Coordinates coordinates(String code) {
    return GAZETTEER.commune(new CommuneCode(code)).coordinates();
  }
}
