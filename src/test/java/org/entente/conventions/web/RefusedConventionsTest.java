package org.entente.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Format;
import org.entente.conventions.Convention;
import org.entente.conventions.Terms;
import org.entente.platform.France;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.MultiValueMap;

@EntenteTest
class RefusedConventionsTest extends ConventionVisits {

  RefusedConventionsTest(MockMvcTester pages, JdbcClient sql, TestClock clock) {
    super(pages, sql, clock);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Donnez un titre, Choisissez au moins un autre cluster, La fin précède le début",
    "en, Give the convention a title, Choose at least one other cluster, The end is before"
  })
  void aFrameIsRefusedAtItsFieldsAndKeepsWhatWasTyped(
      String language, String title, String parties, String end) {
    MultiValueMap<String, String> wrong = frame("");
    wrong.remove("parties");
    wrong.set("to", "2026-01-01");
    wrong.set("preamble", "Un long préambule");
    assertThat(post(desk(toulouse) + "/new", staff, language, wrong))
        .hasStatus(422)
        .bodyText()
        .contains(title, parties, end, "href=\"#parties\"", "id=\"parties\"")
        .contains("Un long préambule");
  }

  @ParameterizedTest
  @CsvSource({"fr, nommé deux fois", "en, named twice"})
  void aClusterIsNamedOnce(String language, String said) {
    MultiValueMap<String, String> twice = frame("Deux fois");
    twice.add("parties", montpellier.slug().value());
    assertThat(post(desk(toulouse) + "/new", staff, language, twice))
        .hasStatus(422)
        .bodyText()
        .contains(said);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, n’organise, Écrivez un nombre entier, Cochez au moins un cluster",
    "en, No cluster on the giving side, Write a whole number, Tick at least one cluster"
  })
  void anArticleIsRefusedAtItsFields(String language, String nobody, String number, String side) {
    withoutGreatEvents();
    String home = draft(Terms.open(great()));
    MultiValueMap<String, String> wrong = article("partner_rate", 1);
    wrong.set("rate", "discount");
    wrong.set("percent", "120");
    wrong.remove("hosts");
    assertThat(post(home + "/articles/new", staff, language, wrong))
        .hasStatus(422)
        .bodyText()
        .contains(number, side, "Intitulé de partner_rate");
    MultiValueMap<String, String> unheld = article("partner_rate", 1);
    unheld.set("formats", "great_event");
    unheld.set("hosts", montpellier.slug().value());
    assertThat(post(home + "/articles/new", staff, language, unheld))
        .hasStatus(422)
        .bodyText()
        .contains(nobody, "href=\"#formats\"");
  }

  @ParameterizedTest
  @CsvSource({"fr, se contredisent", "en, contradict each other"})
  void articlesThatContradictEachOtherStandOnTheDraftAndCannotBeSigned(
      String language, String said) {
    String home = draft(Terms.discount(great(), 10), Terms.memberPrice(great()));
    assertThat(read(home, staff, language)).bodyText().contains(said, "href=\"#article-2\"");
    freeze(home);
    assertThat(post(home + "/sign", president, language, ceremony(1)))
        .hasStatus(422)
        .bodyText()
        .contains(said);
  }

  @ParameterizedTest
  @CsvSource({"fr, garderaient, 120", "en, would keep, 120"})
  void sharesAboveAHundredStandOnTheDraft(String language, String said, String sum) {
    Convention draft =
        conventions.draft(
            List.of(toulouse.id(), montpellier.id(), marseille.id()),
            org.entente.platform.DatePeriod.since(France.day(clock.instant())),
            Terms.percentOfSeats(great(), 60, 3),
            Terms.percentOfSeats(
                Terms.formats(toulouse.id(), marseille.id(), Format.GREAT_EVENT), 60, 3));
    assertThat(read(desk(toulouse) + "/" + draft.slug(), staff, language))
        .bodyText()
        .contains(said, sum, "href=\"#article-1\"");
  }

  @Test
  void aStaleEditIsAConflict() {
    String home = draft(Terms.open(great()));
    MultiValueMap<String, String> first = frame("Le premier");
    first.set("version", "1");
    assertThat(post(home, staff, "fr", first)).hasStatus(303);
    assertThat(post(home, staff, "fr", first)).hasStatus(409);
    assertThat(post(home + "/articles/1", staff, "en", article("open_events", 1))).hasStatus(409);
    assertThat(post(home + "/sign", president, "fr", ceremony(1))).hasStatus(409);
  }

  @ParameterizedTest
  @CsvSource({"fr, a déjà signé, ne change plus", "en, already signed, no longer changes"})
  void nobodySignsTwiceOrChangesWhatIsSigned(String language, String twice, String fixed) {
    String home = draft(Terms.open(great()));
    assertThat(read(home + "/sign", president, language)).hasStatus(303);
    freeze(home);
    assertThat(read(home + "/sign", president, language)).hasStatusOk();
    assertThat(post(home + "/sign", president, language, ceremony(1))).hasStatus(303);
    assertThat(post(home + "/sign", president, language, ceremony(1)))
        .hasStatus(422)
        .bodyText()
        .contains(twice);
    MultiValueMap<String, String> change = frame("Autre chose");
    change.set("version", "1");
    assertThat(post(home, staff, language, change)).hasStatus(422).bodyText().contains(fixed);
    assertThat(read(home, staff, language)).hasStatusOk();
    assertThat(read(home + "/articles/1", staff, language)).hasStatus(303);
  }

  @Test
  void onlyAPresidentSigns() {
    String home = draft(Terms.open(great()));
    assertThat(read(home + "/sign", staff, "fr")).hasStatus(403);
    assertThat(post(home + "/sign", staff, "fr", ceremony(1))).hasStatus(403);
    assertThat(read(home, president, "fr")).as("a president may read the desk").hasStatusOk();
  }

  @ParameterizedTest
  @CsvSource({"fr, après la cérémonie, pouvoir de signer", "en, after the ceremony, power to sign"})
  void aCeremonyIsRefusedAtItsFields(String language, String future, String missing) {
    String home = draft(Terms.open(great()));
    MultiValueMap<String, String> wrong = ceremony(1);
    wrong.set("signed-on", "2026-12-24");
    wrong.set("mandate", "");
    assertThat(post(home + "/sign", president, language, wrong))
        .hasStatus(422)
        .bodyText()
        .contains(future, missing, "href=\"#mandate\"");
    wrong.remove("read");
    assertThat(post(home + "/sign", president, language, wrong)).hasStatus(422);
  }
}
