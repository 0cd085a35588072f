package org.entente.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommuneByNameTest {

  private final Gazetteer gazetteer = France.GAZETTEER;

  @Test
  void aNameThatOneCommuneHasNamesIt() {
    assertThat(gazetteer.named("TOULOUSE")).map(Commune::label).contains("Toulouse (31)");
  }

  @Test
  void aNameThatSeveralCommunesShareNamesNone() {
    assertThat(gazetteer.named("Saint-Denis")).isEmpty();
  }

  @Test
  void theDepartmentDecidesBetweenHomonyms() {
    assertThat(gazetteer.named("St Denis", new DepartmentCode("93")))
        .map(commune -> commune.code().value())
        .contains("93066");
    assertThat(gazetteer.named("St Denis", new DepartmentCode("34"))).isEmpty();
  }

  @Test
  void theExactSpellingDecidesBetweenNamesThatDifferByTheirArticle() {
    DepartmentCode charenteMaritime = new DepartmentCode("17");
    assertThat(gazetteer.named("Vergné", charenteMaritime)).map(Commune::name).contains("Vergné");
    assertThat(gazetteer.named("LA VERGNE", charenteMaritime))
        .map(Commune::name)
        .contains("La Vergne");
    assertThat(gazetteer.named("vergne", charenteMaritime)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Saint-Denis, 93200, Saint-Denis (93)",
    "ST DENIS, 97400, Saint-Denis (974)",
    "Toulouse, 31400, Toulouse (31)",
    "TOULOUSE CEDEX 4, 31077, Toulouse (31)",
    "Montpellier Cedex 2, 34961, Montpellier (34)",
    "Ajaccio, 20184, Ajaccio (2A)"
  })
  void thePostcodeDecidesBetweenHomonymsAlsoWhenItIsAFirmsOwn(
      String name, String postcode, String expected) {
    assertThat(gazetteer.named(name, postcode)).map(Commune::label).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "34000", "97", "ABCDE", "\uD83D"})
  void aPostcodeThatDoesNotFitNamesNone(String postcode) {
    assertThat(gazetteer.named("Toulouse", postcode)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Toulous", "Nowhere"})
  void aNameThatNoCommuneHasNamesNone(String name) {
    assertThat(gazetteer.named(name)).isEmpty();
  }

  @Test
  void everyCommuneIsNamedByItsNameAndDepartment() {
    assertThat(gazetteer.communes())
        .allMatch(
            commune ->
                gazetteer
                    .named(commune.name(), commune.department())
                    .filter(commune::equals)
                    .isPresent());
  }
}
