package org.entente.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommuneSearchTest {

  private final Gazetteer gazetteer = France.GAZETTEER;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          toulo               | Toulouse (31)
          NIMES               | Nîmes (30)
          montpel             | Montpellier (34)
          havre               | Le Havre (76)
          le havre            | Le Havre (76)
          l hay les roses     | L'Haÿ-les-Roses (94)
          st etienne          | Saint-Étienne (42)
          ste foy l           | Sainte-Foy-lès-Lyon (69)
          aix en provence     | Aix-en-Provence (13)
          AIX EN P            | Aix-en-Provence (13)
          31000               | Toulouse (31)
          3400                | Montpellier (34)
          17000 La Rochelle   | La Rochelle (17)
          saint-denis 93      | Saint-Denis (93)
          Saint-Denis (974)   | Saint-Denis (974)
          2a                  | Ajaccio (2A)
          """)
  void whatIsTypedFindsFirstWhatIsMeant(String typed, String expected) {
    assertThat(labels(gazetteer.search(typed, 5))).first().isEqualTo(expected);
  }

  @Test
  void homonymsAreToldApartByTheirDepartmentAndComeMostPopulousFirst() {
    List<Commune> found = gazetteer.search("Saint-Denis", 5);
    assertThat(labels(found))
        .startsWith("Saint-Denis (974)", "Saint-Denis (93)")
        .contains("Saint-Denis (11)");
    assertThat(labels(found)).doesNotHaveDuplicates();
  }

  @Test
  void anExactNameComesBeforeALargerCommuneThatOnlyBeginsSo() {
    List<Commune> found = gazetteer.search("Aix", 10);
    assertThat(found.getFirst().name()).isIn("Aix", "Les Aix");
    assertThat(labels(found)).contains("Aix-en-Provence (13)");
  }

  @Test
  void beyondExactNamesThePopulationDecides() {
    assertThat(gazetteer.search("mont", 20))
        .isSortedAccordingTo(
            Comparator.comparing(
                    (Commune commune) -> !PlaceNames.normalise(commune.name()).equals("mont"))
                .thenComparing(Comparator.comparingInt(Commune::population).reversed()));
  }

  @Test
  void theLimitIsKept() {
    assertThat(gazetteer.search("saint", 7)).hasSize(7);
    assertThat(gazetteer.search("saint", 0)).isEmpty();
  }

  @Test
  void aNegativeLimitIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gazetteer.search("toulouse", -1))
        .withMessageContaining("-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "-'’", "zzzz", "310000000000", "Toulouse 34", "🏙", "%", ".*"})
  void whatFitsNothingFindsNothing(String typed) {
    assertThat(gazetteer.search(typed, 10)).isEmpty();
  }

  @Test
  void everyCommuneIsFoundByItsOwnLabel() {
    assertThat(gazetteer.communes())
        .allMatch(commune -> gazetteer.search(commune.label(), 3).contains(commune));
  }

  @Test
  void noTextMakesASearchFail() {
    RandomGenerator random = RandomGenerators.seeded(1789);
    for (int round = 0; round < 2_000; round++) {
      String text = RandomGenerators.hostileText(random);
      assertThatNoException()
          .as(text)
          .isThrownBy(() -> assertThat(gazetteer.search(text, 10)).hasSizeLessThanOrEqualTo(10));
    }
  }

  @Test
  void aVeryLongTextIsAnsweredAsWell() {
    assertThat(gazetteer.search("saint-".repeat(100_000), 10)).isEmpty();
    assertThat(gazetteer.search("le ".repeat(100_000), 10)).isNotNull();
    assertThat(gazetteer.search("31 ".repeat(100_000), 10)).isNotNull();
  }

  private static List<String> labels(List<Commune> communes) {
    return communes.stream().map(Commune::label).toList();
  }
}
