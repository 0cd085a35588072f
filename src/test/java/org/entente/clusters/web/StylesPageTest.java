package org.entente.clusters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.AccentColour;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.web.StyleTokens.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EntenteTest
class StylesPageTest {

  private static final double FOR_TEXT = 4.5;
  private static final double FOR_EDGES = 3;

  private final MockMvcTester pages;
  private final ClustersFixture clusters;

  StylesPageTest(MockMvcTester pages, JdbcClient sql, TestClock clock) {
    this.pages = pages;
    this.clusters = new ClustersFixture(sql, clock);
  }

  @Test
  void everyInkCanBeReadOnEveryGround() {
    assertThat(StyleTokens.read().tokens())
        .extracting(Token::name)
        .contains("ink", "soft", "good", "warn", "bad", "edge");
    for (Token token : StyleTokens.read().tokens()) {
      switch (token.name()) {
        case "rule" -> assertThat(token.isReadable()).as("for what need not be seen").isFalse();
        case "edge" ->
            assertThat(Math.min(token.onLight(), token.onDark())).isGreaterThan(FOR_EDGES);
        default ->
            assertThat(Math.min(token.onLight(), token.onDark()))
                .as(token.name())
                .isGreaterThanOrEqualTo(FOR_TEXT);
      }
    }
  }

  @Test
  void whateverColourAClusterChoosesCanBeRead() {
    Random colours = new Random(2014);
    StyleTokens tokens = StyleTokens.read();
    for (int trial = 0; trial < 2_000; trial++) {
      AccentColour chosen = new AccentColour("#%06x".formatted(colours.nextInt(1 << 24)));
      assertThat(tokens.accent("", chosen).isReadable()).as(chosen.hex()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Le langage visuel, n’est pas une couleur",
    "en, The visual language, is not a colour"
  })
  void aColourCanBeTriedAndWhatIsNoneIsSaidAtItsField(String language, String title, String no) {
    clusters.digitalPlace();
    assertThat(get("/styles?accent=%23ffff00", language))
        .hasStatusOk()
        .bodyText()
        .contains(title, "Digital Place", "#ffff00")
        .doesNotContain("accent-error");
    assertThat(get("/styles?accent=%3Cb%3E", language))
        .hasStatusOk()
        .bodyText()
        .contains(no, "accent-error")
        .doesNotContain("<b>");
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult get(
      String address, String language) {
    return pages
        .get()
        .uri(java.net.URI.create(address))
        .header("Accept-Language", language)
        .exchange();
  }
}
