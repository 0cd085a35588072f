package org.entente.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Une phrase, « avec » des guillemets ; et 12 € !",
        "deux\nlignes\r\net\tun retrait",
        "日本語 العربية עברית",
        "une famille 👩‍👩‍👧 et un drapeau 🇫🇷"
      })
  void whatPeopleWriteMayStand(String text) {
    assertThat(Characters.findUnwanted(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,U+0000", "8,U+0008", "8238,U+202E", "8295,U+2067", "55357,U+D83D", "57344,U+E000"})
  void whatHidesOrTurnsIsNamed(int character, String named) {
    assertThat(Characters.findUnwanted("a" + (char) character + "b")).contains(named);
  }

  @Test
  void theEndsOfLinesBecomeThoseOfOneSystem() {
    assertThat(Characters.lines("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
  }
}
