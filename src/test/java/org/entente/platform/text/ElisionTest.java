package org.entente.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElisionTest {

  @ParameterizedTest
  @CsvSource({
    "adhérent de {0}, Autan, adhérent d’Autan",
    "adhérent de {0}, Garrigue, adhérent de Garrigue",
    "L’adhésion de {0} ?, Écume, L’adhésion d’Écume ?",
    "plus de {0} lignes, 1, plus de 1 lignes",
    "De {0} à Cers, Autan, D’Autan à Cers",
    "Cinq parmi {0}, Autan, Cinq parmi Autan",
    "Part de {0}, A, Part de A"
  })
  void deLosesItsVowelBeforeAnother(String phrase, String argument, String said) {
    Translator french = new Translator(Locale.FRANCE, Map.of("phrase", Elision.pattern(phrase)));
    assertThat(french.say("phrase", argument)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"fr, plus de 7 lignes", "en, more than 7 lines"})
  void numbersStayNumbers(String language, String said) {
    String phrase = language.equals("fr") ? "plus de {0} lignes" : "more than {0} lines";
    Translator translator =
        new Translator(
            Locale.of(language, "FR"),
            Map.of("phrase", language.equals("fr") ? Elision.pattern(phrase) : phrase));
    assertThat(translator.say("phrase", 7)).isEqualTo(said);
  }
}
