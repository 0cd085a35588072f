package org.entente.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.Term;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.entente.platform.France;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@EntenteTest
class ConventionPagesTest {

  private static final String SCRIPT = "<script>alert(1)</script>";

  private final MockMvcTester pages;
  private final JdbcClient sql;
  private final ConventionsFixture conventions;
  private final TestClock clock;
  private final Cluster toulouse;
  private final Cluster montpellier;
  private final Cluster marseille;
  private final AccountId staff;
  private final AccountId president;
  private final AccountId stranger;

  ConventionPagesTest(MockMvcTester pages, JdbcClient sql, TestClock clock) {
    this.pages = pages;
    this.sql = sql;
    this.clock = clock;
    this.conventions = new ConventionsFixture(sql, clock);
    ClustersFixture clusters = new ClustersFixture(sql, clock);
    this.toulouse = clusters.digitalPlace();
    this.montpellier = clusters.frenchSouthDigital();
    this.marseille = clusters.cluster("Marseille");
    String unique = UUID.randomUUID() + "@exemple.example";
    this.staff = clusters.staff(toulouse, "staff" + unique);
    this.president = clusters.president(toulouse, "president" + unique);
    this.stranger = clusters.staff(marseille, "other" + unique);
    clusters.staff(montpellier, "staff-m" + unique);
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
    MvcTestResult signed = post(home + "/sign", president, "fr", ceremony);
    assertThat(signed).hasStatus(303);
    String address = String.valueOf(signed.getResponse().getHeader("Location"));
    assertThat(read(address, "fr")).hasStatusOk().bodyText().doesNotContain(SCRIPT);
    assertThat(read("/conventions", "en")).bodyText().doesNotContain(SCRIPT);
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
  @CsvSource({
    "fr, après la cérémonie, fait partie de la preuve",
    "en, after the ceremony, evidence"
  })
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

  /// Montpellier holds everything but great events.
  private void withoutGreatEvents() {
    sql.sql("update cluster set formats = array_remove(formats, 'GREAT_EVENT') where id = ?")
        .param(montpellier.id().value())
        .update();
  }

  private String draft(Term... terms) {
    return desk(toulouse) + "/" + conventions.draft(toulouse.id(), montpellier.id(), terms).slug();
  }

  private Term[] kinds() {
    return Terms.oneOfEach(toulouse.id(), montpellier.id()).toArray(Term[]::new);
  }

  private Term.Scope great() {
    return Terms.formats(toulouse.id(), montpellier.id(), Format.GREAT_EVENT);
  }

  private static String desk(Cluster cluster) {
    return "/desk/" + cluster.slug() + "/conventions";
  }

  private MultiValueMap<String, String> frame(String title) {
    return form(
        Map.of("title", title, "parties", montpellier.slug().value(), "from", "2026-04-01"));
  }

  private MultiValueMap<String, String> article(String kind, int version) {
    MultiValueMap<String, String> form =
        form(
            Map.of(
                "kind", kind,
                "version", String.valueOf(version),
                "heading", "Intitulé de " + kind,
                "text", "Un texte.",
                "coverage", "formats",
                "formats", "training",
                "sunset", "cut"));
    form.addAll("hosts", List.of(toulouse.slug().value(), montpellier.slug().value()));
    form.addAll("beneficiaries", List.of(toulouse.slug().value(), montpellier.slug().value()));
    if (kind.equals("stay_local")) {
      form.set("formats", "lunch_workshop");
    }
    Map.of("rate", "member", "share", "percent", "percent", "20", "release", "21", "days", "6")
        .forEach(form::set);
    Map.of("travel", "borrower", "fee", "lender", "key", "fixed", "fields", "company")
        .forEach(form::set);
    Map.of("theme", "La région", "closes", "01/06/2027", "kinds", "project").forEach(form::set);
    form.set("granted-from", "2026-01-01");
    form.set("share-" + toulouse.slug(), "60");
    form.set("share-" + montpellier.slug(), "40");
    return form;
  }

  private static MultiValueMap<String, String> ceremony(int version) {
    return form(
        Map.of(
            "version", String.valueOf(version),
            "signatory", "la présidente",
            "mandate", "conseil du 12 mai",
            "place", "Toulouse",
            "signed-on", "2026-03-02",
            "read", "yes"));
  }

  private static MultiValueMap<String, String> form(int version, String... more) {
    MultiValueMap<String, String> form = form(Map.of("version", String.valueOf(version)));
    for (int index = 0; index < more.length; index += 2) {
      form.set(more[index], more[index + 1]);
    }
    return form;
  }

  private static MultiValueMap<String, String> form(Map<String, String> fields) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    fields.forEach(form::set);
    return form;
  }

  private MvcTestResult read(String path, String language) {
    return pages.get().uri(path).header(HttpHeaders.ACCEPT_LANGUAGE, language).exchange();
  }

  private MvcTestResult read(String path, AccountId reader, String language) {
    return pages
        .get()
        .uri(path)
        .with(signedIn(reader))
        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
        .exchange();
  }

  private MvcTestResult post(
      String path, AccountId reader, String language, MultiValueMap<String, String> form) {
    return pages
        .post()
        .uri(path)
        .with(signedIn(reader))
        .with(csrf())
        .params(form)
        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
        .exchange();
  }
}
