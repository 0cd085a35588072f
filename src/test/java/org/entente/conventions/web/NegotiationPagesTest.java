package org.entente.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.conventions.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.MultiValueMap;

@EntenteTest
class NegotiationPagesTest extends ConventionVisits {

  NegotiationPagesTest(MockMvcTester pages, JdbcClient sql, TestClock clock) {
    super(pages, sql, clock);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Pas encore d’accord sur tout, Toutes les parties sont d’accord sur tout, Le texte est figé",
    "en, Not agreed to everything yet, All parties agree to everything, The text is frozen"
  })
  void partiesAgreePartByPartAndFreeze(
      String language, String undecided, String agreed, String frozen) {
    String slug = slug("Négocier en " + language);
    String ours = desk(toulouse) + "/" + slug;
    String theirs = desk(montpellier) + "/" + slug;
    assertThat(read(ours + "/negotiation", staff, language)).bodyText().contains(undecided);
    assertThat(post(ours + "/negotiation/freeze", staff, language, form(2))).hasStatus(422);
    assertThat(
            post(
                ours + "/negotiation/proposal",
                staff,
                language,
                form(2, "message", "<script>alert(1)</script>")))
        .hasStatus(303);
    assertThat(read(theirs + "/negotiation", partner, language))
        .hasStatusOk()
        .bodyText()
        .contains("&lt;script", toulouse.name())
        .doesNotContain("<script>alert");
    assertThat(post(theirs + "/negotiation/agreement", partner, language, form(2, "all", "yes")))
        .hasStatus(303);
    assertThat(read(ours + "/negotiation", staff, language)).bodyText().contains(agreed);
    assertThat(post(ours + "/negotiation/freeze", staff, language, form(2))).hasStatus(303);
    assertThat(read(ours + "/negotiation", staff, language)).bodyText().contains(frozen);
    assertThat(read(ours, president, language)).bodyText().contains(ours + "/sign\"");
    assertThat(post(ours + "/negotiation/reopening", staff, language, form(2))).hasStatus(303);
    assertThat(read(ours + "/negotiation", staff, language)).bodyText().contains(agreed);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, '20 % de moins que le tarif public', '30 % de moins que le tarif public', De la version 2",
    "en, 20% less than the public rate, 30% less than the public rate, From version 2"
  })
  void twoVersionsAreComparedInWords(String language, String before, String now, String title) {
    String home = desk(toulouse) + "/" + slug("Comparer en " + language);
    MultiValueMap<String, String> other = article("partner_rate", 2);
    other.set("rate", "discount");
    other.set("percent", "30");
    assertThat(post(home + "/articles/1", staff, language, other)).hasStatus(303);
    assertThat(read(home + "/comparison?from=3&to=2", staff, language))
        .hasStatusOk()
        .bodyText()
        .containsIgnoringWhitespaces(title, before, now)
        .contains("<del>", "<ins>");
    assertThat(read(home + "/comparison?from=2&to=9", staff, language)).hasStatus(404);
    assertThat(read(home + "/comparison?from=2&to=3", stranger, language)).hasStatus(403);
  }

  @Test
  void theTextIsShownWhileItsValuesAreChosen() {
    String home = draft(Terms.open(great()));
    MultiValueMap<String, String> article = article("partner_rate", 1);
    assertThat(post(home + "/articles/wording", staff, "fr", article))
        .hasStatusOk()
        .bodyText()
        .contains("tarif adhérent de qui organise", "member rate of whoever holds the event");
    article.set("rate", "discount");
    article.set("percent", "many");
    assertThat(post(home + "/articles/wording", staff, "fr", article))
        .hasStatusOk()
        .bodyText()
        .contains("Le texte s’écrit à partir de vos choix");
    assertThat(read(home + "/articles/new?kind=none&ready=no_merger", staff, "fr"))
        .bodyText()
        .contains("Ce n’est pas une fusion", "This is no merger");
  }

  @ParameterizedTest
  @CsvSource({"fr, Écrivez quelque chose", "en, Write something"})
  void anEmptyRemarkAndAMeetingToComeAreRefusedWhereTheyStand(String language, String missing) {
    String home = desk(toulouse) + "/" + slug("Parler en " + language);
    assertThat(
            post(home + "/negotiation/remarks", staff, language, form(2, "part", "1", "words", "")))
        .hasStatus(422)
        .bodyText()
        .contains(missing, "href=\"#words\"");
    assertThat(
            post(
                home + "/negotiation/meetings",
                staff,
                language,
                form(2, "held-on", "2030-01-01", "place", "")))
        .hasStatus(422)
        .bodyText()
        .contains(missing, "href=\"#held-on\"");
    assertThat(
            post(
                home + "/negotiation/remarks",
                staff,
                language,
                form(2, "part", "1", "words", "Et les places ?")))
        .hasStatus(303);
    assertThat(read(home + "/negotiation", staff, language)).bodyText().contains("Et les places ?");
  }

  /// A draft of one article, in its second version.
  private String slug(String title) {
    String address =
        String.valueOf(
            post(desk(toulouse) + "/new", staff, "fr", frame(title))
                .getResponse()
                .getHeader("Location"));
    MultiValueMap<String, String> rate = article("partner_rate", 1);
    rate.set("rate", "discount");
    rate.set("percent", "20");
    assertThat(post(address + "/articles/new", staff, "fr", rate)).hasStatus(303);
    return address.substring(address.lastIndexOf('/') + 1);
  }
}
