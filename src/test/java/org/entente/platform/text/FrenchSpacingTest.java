package org.entente.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchSpacingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pourquoi ce tarif ? | Pourquoi ce tarif\u202f?",
        "Sa convention « {0} » ; et : {1} | Sa convention «\u202f{0}\u202f»\u202f; et\u00a0: {1}",
        "Déjà étroite\u202f; ou pas\u00a0; | Déjà étroite\u202f; ou pas\u202f;",
        "{0, date, ::yMMMd} | {0, date, ::yMMMd}",
        "https://exemple.example | https://exemple.example"
      })
  void spacesBeforeDoubleSignsDoNotBreak(String written, String set) {
    assertThat(FrenchSpacing.of(written)).isEqualTo(set);
  }
}
