package org.entente.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.conventions.Convention;
import org.entente.platform.France;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

@EntenteTest
class ConventionPagesTest extends ConventionVisits {

  private static final String SCRIPT = "<script>alert(1)</script>";

  ConventionPagesTest(MockMvcTester pages, JdbcClient sql, TestClock clock) {
    super(pages, sql, clock);
  }

  @Test
  void theRegisterShowsWhatIsSignedAndADraftIsNowhere() {
    Convention signed = conventions.signed(toulouse.id(), montpellier.id(), kinds());
    Convention draft = conventions.draft(toulouse.id(), montpellier.id(), kinds());
    assertThat(read("/conventions", "fr"))
        .hasStatusOk()
        .bodyText()
        .contains("/conventions/" + signed.slug(), "accent-" + toulouse.slug(), "En vigueur")
        .doesNotContain(draft.slug().value());
    assertThat(read("/conventions/" + draft.slug(), "fr")).hasStatus(404);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Qui ouvre quoi à qui, accès comme chez soi, Signature attendue",
    "en, Who opens what to whom, open as if at home, Signature awaited"
  })
  void aConventionSaysWhoSignedAndWhatItOpens(
      String language, String opens, String effect, String awaited) {
    Convention whole = conventions.signed(toulouse.id(), montpellier.id(), kinds());
    assertThat(read("/conventions/" + whole.slug(), language))
        .hasStatusOk()
        .bodyText()
        .contains(opens, effect, "id=\"article-9\"", "conseil d’administration du 12 mai")
        .contains("<svg class=\"diagram\"", "<table")
        .doesNotContain(awaited);
    Convention half = conventions.draft(toulouse.id(), montpellier.id(), kinds());
    conventions.sign(half, toulouse.id(), France.day(clock.instant()));
    assertThat(read("/conventions/" + half.slug(), language)).bodyText().contains(awaited);
  }

  @ParameterizedTest
  @CsvSource({"fr, La présidence de", "en, The president of"})
  void onlyAPresidentIsOfferedToSign(String language, String who) {
    String draft = draft(kinds());
    freeze(draft);
    Convention half = conventions.draft(toulouse.id(), montpellier.id(), kinds());
    conventions.sign(half, montpellier.id(), France.day(clock.instant()));
    for (String home : List.of(draft, desk(toulouse) + "/" + half.slug())) {
      assertThat(read(home, president, language)).bodyText().contains(home + "/sign\"");
      assertThat(read(home, staff, language))
          .bodyText()
          .contains(who)
          .doesNotContain(home + "/sign\"");
    }
  }

  @Test
  void aDeskShowsItsOwnDraftsAndNoOthers() {
    Convention draft = conventions.draft(toulouse.id(), montpellier.id(), kinds());
    String path = "/conventions/" + draft.slug();
    assertThat(read(desk(toulouse), staff, "fr"))
        .hasStatusOk()
        .bodyText()
        .contains(draft.slug().value(), "Ébauche");
    assertThat(read("/desk/" + toulouse.slug() + path, staff, "fr")).hasStatusOk();
    assertThat(read("/desk/" + marseille.slug() + path, stranger, "fr")).hasStatus(404);
    assertThat(read("/desk/" + toulouse.slug() + path, stranger, "fr")).hasStatus(403);
    assertThat(post(desk(marseille) + "/" + draft.slug(), stranger, "fr", form(1))).hasStatus(404);
    assertThat(read(desk(toulouse) + "/nowhere", staff, "fr")).hasStatus(404);
  }

  @Test
  void aDraftIsWrittenChangedAndReadBack() {
    MvcTestResult created = post(desk(toulouse) + "/new", staff, "fr", frame("Écrire ensemble"));
    assertThat(created).hasStatus(303);
    String home = desk(toulouse) + "/ecrire-ensemble";
    assertThat(created).hasHeader("Location", home);
    assertThat(read(home, staff, "fr")).bodyText().contains("pas encore d’article");
    assertThat(read(home + "/articles/new", staff, "fr")).bodyText().contains("kind=stay_local");
    int version = 1;
    for (String kind :
        List.of(
            "open_events",
            "partner_rate",
            "seat_guarantee",
            "stay_local",
            "lend_trainers",
            "share_costs",
            "shared_directory",
            "open_reflection",
            "disclose_funding",
            "none")) {
      assertThat(read(home + "/articles/new?kind=" + kind, staff, "fr")).hasStatusOk();
      MvcTestResult added = post(home + "/articles/new", staff, "fr", article(kind, version));
      assertThat(added).as(kind).hasStatus(303);
      version++;
      assertThat(read(home + "/articles/" + (version - 1), staff, "fr"))
          .as(kind)
          .hasStatusOk()
          .bodyText()
          .contains("Intitulé de " + kind);
    }
    assertThat(read(home, staff, "en")).bodyText().contains("id=\"article-10\"");
    assertThat(post(home + "/articles/2/move", staff, "fr", form(version, "direction", "up")))
        .hasStatus(303);
    assertThat(read(home + "/articles/1", staff, "fr")).bodyText().contains("de partner_rate");
    assertThat(read(home + "/articles/10/delete", staff, "fr")).hasStatusOk();
    assertThat(post(home + "/articles/10/delete", staff, "fr", form(version + 1))).hasStatus(303);
    assertThat(read(home + "/articles/10", staff, "fr")).hasStatus(404);
    assertThat(read(home + "/discard", staff, "fr")).hasStatusOk();
    assertThat(post(home + "/discard", staff, "fr", form(version + 2))).hasStatus(303);
    assertThat(read(home, staff, "fr")).hasStatus(404);
  }

  @Test
  void aScriptIsShownAsTheTextItIs() {
    MultiValueMap<String, String> frame = frame(SCRIPT);
    frame.set("preamble", SCRIPT);
    String home =
        String.valueOf(
            post(desk(toulouse) + "/new", staff, "fr", frame).getResponse().getHeader("Location"));
    MultiValueMap<String, String> article = article("open_reflection", 1);
    for (String field : List.of("heading", "heading-en", "text", "text-en", "theme")) {
      article.set(field, SCRIPT);
    }
    assertThat(post(home + "/articles/new", staff, "fr", article)).hasStatus(303);
    MultiValueMap<String, String> ceremony = ceremony(2);
    List.of("signatory", "mandate", "place", "witnesses")
        .forEach(field -> ceremony.set(field, SCRIPT));
    assertThat(read(home, staff, "fr")).bodyText().doesNotContain(SCRIPT).contains("&lt;script");
    freeze(home);
    MvcTestResult signed = post(home + "/sign", president, "fr", ceremony);
    assertThat(signed).hasStatus(303);
    String address = String.valueOf(signed.getResponse().getHeader("Location"));
    assertThat(read(address, "fr")).hasStatusOk().bodyText().doesNotContain(SCRIPT);
    assertThat(read("/conventions", "en")).bodyText().doesNotContain(SCRIPT);
  }
}
