package org.entente.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Nîmes                    | nimes
          L'Haÿ-les-Roses          | hay les roses
          L’Isle-d’Abeau           | isle d abeau
          LE HAVRE                 | havre
          Les Ulis                 | ulis
          La Rochelle              | rochelle
          Lescar                   | lescar
          St-Étienne               | saint etienne
          STE MARIE                | sainte marie
          Mont-St-Michel           | mont saint michel
          Strasbourg               | strasbourg
          Œting                    | oeting
          Villeneuve s/Lot         | villeneuve sur lot
          Toulouse CEDEX 9         | toulouse
          TOULOUSE CEDEX           | toulouse
          Toulouse Cedex 4 France  | toulouse
          "  Saint -  Denis  "     | saint denis
          """)
  void spellingsOfOnePlaceBecomeOne(String written, String normalised) {
    assertThat(PlaceNames.normalise(written)).isEqualTo(normalised);
  }

  @Test
  void anArticleAloneIsKept() {
    assertThat(PlaceNames.normalise("La")).isEqualTo("la");
    assertThat(PlaceNames.normalise("l'")).isEqualTo("l");
  }

  @Test
  void aTextWithoutLettersOrDigitsBecomesEmpty() {
    assertThat(PlaceNames.normalise(" -'’…!")).isEmpty();
  }

  @Test
  void anyTextBecomesPlainWordsThatNormaliseToThemselves() {
    RandomGenerator random = RandomGenerators.seeded(2014);
    for (int round = 0; round < 20_000; round++) {
      String once = PlaceNames.normalise(RandomGenerators.hostileText(random));
      assertThat(once).matches("(?:[a-z0-9]+(?: [a-z0-9]+)*)?");
      assertThat(PlaceNames.normalise(once)).isEqualTo(once);
    }
  }
}
