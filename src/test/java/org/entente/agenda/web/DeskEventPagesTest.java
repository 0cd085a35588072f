package org.entente.agenda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agenda.web.AgendaPagesTest.text;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.AgendaFixture;
import org.entente.agenda.Event;
import org.entente.agenda.EventPlan;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.entente.platform.table.TableWalk;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

@EntenteTest
class DeskEventPagesTest {

  private final MockMvcTester pages;
  private final AgendaFixture agenda;
  private final ConventionsFixture conventions;
  private final RegistrationFixture registration;
  private final Cluster toulouse;
  private final Cluster montpellier;
  private final Cluster albi;
  private final AccountId staff;
  private final String desk;

  DeskEventPagesTest(
      MockMvcTester pages, JdbcClient sql, TestClock clock, ApplicationContext beans) {
    this.pages = pages;
    registration = new RegistrationFixture(beans);
    agenda = new AgendaFixture(sql, clock);
    conventions = new ConventionsFixture(sql, clock);
    ClustersFixture clusters = new ClustersFixture(sql, clock);
    toulouse = clusters.digitalPlace();
    montpellier = clusters.frenchSouthDigital();
    albi = clusters.cluster("Albi Numérique");
    staff = clusters.staff(toulouse, "staff" + System.nanoTime() + "@toulouse.example");
    desk = "/desk/" + toulouse.slug() + "/events";
  }

  @Test
  void anEventIsEnteredPublishedAndListed() {
    MvcTestResult entered = send("/new", good("Rencontres de la donnée"), "fr");
    assertThat(entered).hasStatus(303);
    String address = String.valueOf(entered.getResponse().getRedirectedUrl());
    assertThat(address).startsWith(desk + "/rencontres-de-la-donnee");
    assertThat(text(get(address, "fr")))
        .contains("Brouillon", "Toulouse (31)", "value=\"2026-05-11T14:00\"", "30.50");
    String published = address.substring(desk.length()) + "/publish";
    assertThat(send(published, Map.of(), "fr")).hasStatus(303);
    assertThat(get(address.replace(desk, "/events"), "fr")).hasStatusOk();
    assertThat(text(get(desk + "?q=DONNEE&state=all", "fr")))
        .contains("Rencontres de la donnée", "0 / 50");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | end | 2026-05-11T13:00 | La fin précède le début",
        "en | end | 2026-05-11T13:00 | The end is before the start",
        "fr | commune | Syldavie | Aucune commune",
        "en | commune | Syldavie | No commune",
        "fr | title | '' | Donnez un titre",
        "en | title | '' | Give the event a title",
        "fr | start | 11 mai | n’est pas une date que nous comprenons",
        "en | start | 11 May | is no date that we understand",
        "fr | start | '' | Indiquez la date",
        "en | start | '' | Give the date",
        "fr | start | +999999999-01-01T00:00 | n’est pas une date",
        "fr | capacity | 99999999999999999999 | nombre de places entre 1 et",
        "en | capacity | -3 | number of seats between 1 and",
        "fr | memberPrice | 99999999999999999999 | n’est pas un montant",
        "en | memberPrice | 12,345 | is no amount",
        "fr | publicPrice | 99999999 | au plus",
        "fr | format | opera | Choisissez le format",
        "en | format | opera | Choose the format",
        "fr | programme | Accueil à neuf heures | ne commence pas par une heure",
        "fr | programme | 25:00 Minuit passé | ne commence pas par une heure",
        "fr | link | https://visio.example | quelque part ou en ligne",
        "fr | closes | 2026-06-01T00:00 | ne peuvent pas fermer après la fin"
      })
  void whatIsWrongIsSaidAtItsField(String language, String field, String value, String answer) {
    Map<String, String> form = good("Erreurs");
    form.put(field, value);
    MvcTestResult refused = send("/new", form, language);
    assertThat(refused).hasStatus(422);
    assertThat(text(refused))
        .contains(answer, "error-summary", "href=\"#" + field + "\"", "id=\"" + field + "-error\"")
        .contains("27 rue d’Aubuisson");
    if (!value.isEmpty() && !field.equals("format")) {
      assertThat(text(refused)).as("what was typed").contains(value);
    }
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceInTheOrderOfThePage() {
    Map<String, String> form = good("");
    form.put("end", "2026-05-11T13:00");
    form.put("commune", "Syldavie");
    form.put("capacity", "beaucoup");
    assertThat(text(send("/new", form, "fr")))
        .containsSubsequence(
            "4 choses à corriger", "#title", "#end", "#commune", "#capacity", "</ul>");
  }

  @Test
  void aLinkThatIsNoWebAddressIsRefused() {
    Map<String, String> form = good("En ligne");
    form.put("commune", "");
    form.put("link", "javascript:alert(1)");
    assertThat(text(send("/new", form, "fr"))).contains("n’est pas une adresse du web");
    form.put("link", "https://visio.example/salle");
    assertThat(send("/new", form, "fr")).hasStatus(303);
  }

  @Test
  void scriptsAndControlCharactersInAnyFieldAreOnlyText() {
    Map<String, String> form = good("<script>alert(1)</script>\u0000");
    for (String field : new String[] {"titleEnglish", "summary", "description", "venue"}) {
      form.put(field, "<script>alert(1)</script>\u0000\u0007");
    }
    MvcTestResult entered = send("/new", form, "fr");
    assertThat(entered).hasStatus(303);
    String address = String.valueOf(entered.getResponse().getRedirectedUrl());
    assertThat(text(get(address, "fr"))).doesNotContain("<script>alert");
    assertThat(text(get(desk + "?state=all", "fr"))).doesNotContain("<script>alert");
    form.put("end", "");
    assertThat(text(send("/new", form, "fr"))).doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @CsvSource({"fr, Quelqu’un a modifié cet événement", "en, Somebody changed this event"})
  void theSecondOfTwoTabsKeepsWhatWasTypedAndCanSaveAgain(String language, String answer) {
    Event event = agenda.draft(toulouse.id(), EventPlan.called("Deux onglets " + language));
    String address = "/" + event.slug();
    Map<String, String> form = good("Premier onglet");
    form.put("version", "1");
    assertThat(send(address, form, language)).hasStatus(303);
    form.put("title", "Second onglet");
    MvcTestResult stale = send(address, form, language);
    assertThat(stale).hasStatus(409);
    assertThat(text(stale)).contains(answer, "Second onglet", "name=\"version\" value=\"2\"");
    form.put("version", "2");
    assertThat(send(address, form, language)).hasStatus(303);
    assertThat(agenda.find(event.id()).title().french()).isEqualTo("Second onglet");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Les conventions garantissent 120 places, par l’article 1",
    "en, Conventions guarantee 120 seats, by article 1"
  })
  void sharesAboveTheWholeAreRefusedWithTheirArticles(String language, String sum, String article) {
    for (Cluster partner : List.of(montpellier, albi)) {
      conventions.signed(
          toulouse.id(),
          partner.id(),
          Terms.percentOfSeats(
              Terms.formats(toulouse.id(), partner.id(), Format.GENERAL_MEETING), 60, 21));
    }
    Event event =
        agenda.draft(
            toulouse.id(),
            EventPlan.called("Trop promis " + language).format(Format.GENERAL_MEETING).seats(100));
    MvcTestResult refused = send("/" + event.slug() + "/publish", Map.of(), language);
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains(sum, article, "id=\"capacity-error\"");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, 2 places sont déjà prises\u00a0: l’événement ne peut pas en compter 1",
    "en, 2 seats are already taken: the event cannot have 1"
  })
  void aCapacityBelowWhatIsSoldIsRefusedWithTheNumber(String language, String answer) {
    Event event = registration.event(toulouse, 20);
    registration.book(event, registration.anybody());
    registration.book(event, registration.anybody());
    Map<String, String> form = good("Presque plein");
    form.put("version", String.valueOf(event.version()));
    form.put("capacity", "1");
    MvcTestResult refused = send("/" + event.slug(), form, language);
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains(answer, "id=\"capacity-error\"");
    form.put("capacity", "2");
    assertThat(send("/" + event.slug(), form, language)).hasStatus(303);
  }

  @ParameterizedTest
  @CsvSource({"fr, Dites pourquoi", "en, Say why"})
  void cancellingAsksWhy(String language, String answer) {
    Event event = agenda.published(toulouse.id(), EventPlan.called("Orage " + language));
    String address = "/" + event.slug() + "/cancel";
    assertThat(get(desk + address, language)).hasStatusOk();
    MvcTestResult refused = send(address, Map.of("reason", " "), language);
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains(answer, "id=\"reason-error\"");
    assertThat(send(address, Map.of("reason", "Alerte rouge"), language)).hasStatus(303);
    assertThat(text(get("/events/" + event.slug(), language))).contains("Alerte rouge");
  }

  @Test
  void anotherClustersEventIsNotAtThisDesk() {
    Event theirs = agenda.published(montpellier.id(), EventPlan.called("Chez eux"));
    String address = "/" + theirs.slug();
    assertThat(get(desk + address, "fr")).hasStatus(404);
    assertThat(get(desk + address + "/cancel", "fr")).hasStatus(404);
    assertThat(send(address, good("À nous"), "fr")).hasStatus(404);
    assertThat(send(address + "/publish", Map.of(), "fr")).hasStatus(404);
    assertThat(send(address + "/cancel", Map.of("reason", "Non"), "fr")).hasStatus(404);
    assertThat(get("/desk/" + montpellier.slug() + "/events", "fr")).hasStatus(403);
    assertThat(text(get(desk + "?state=all", "fr"))).doesNotContain("Chez eux");
  }

  @Test
  void aForgedFormChangesNothing() {
    assertThat(pages.post().uri(desk + "/new").params(params(good("Forgé"))).with(signedIn(staff)))
        .hasStatus(403);
  }

  @Test
  void theListIsSearchedSortedAndPaged() {
    for (int number = 1; number <= 30; number++) {
      agenda.draft(
          toulouse.id(),
          EventPlan.called("Série %02d".formatted(number))
              .on("2026-07-%02dT10:00".formatted(number)));
    }
    String first = text(get(desk + "?q=serie&state=draft&sort=-title", "fr"));
    assertThat(first)
        .contains("30 événements", "Série 30", "rel=\"next\"", "aria-sort=\"descending\"")
        .doesNotContain("Série 05");
    String second = text(get(TableWalk.next(first).orElseThrow(), "fr"));
    assertThat(second).contains("Série 05", "rel=\"prev\"").doesNotContain("rel=\"next\"");
    assertThat(get(desk + "?page=99999999999&sort=x&state=y", "fr")).hasStatusOk();
    assertThat(text(get(desk + "?page=900", "fr"))).doesNotContain("rel=\"prev\"");
  }

  private static Map<String, String> good(String title) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("title", title);
    form.put("format", "conference");
    form.put("start", "2026-05-11T14:00");
    form.put("end", "2026-05-11T17:00");
    form.put("commune", "Toulouse (31)");
    form.put("venue", "La Cantine");
    form.put("address", "27 rue d’Aubuisson");
    form.put("audience", "public");
    form.put("capacity", "50");
    form.put("memberPrice", "30,50");
    form.put("publicPrice", "60");
    form.put("programme", "9:00 Accueil\n10:30 Table ronde | Une intervenante | Round table");
    return form;
  }

  private MvcTestResult get(String address, String language) {
    return pages
        .get()
        .uri(address)
        .header("Accept-Language", language)
        .with(signedIn(staff))
        .exchange();
  }

  private MvcTestResult send(String address, Map<String, String> form, String language) {
    MockMvcRequestBuilder request = pages.post().uri(desk + address);
    return request
        .params(params(form))
        .header("Accept-Language", language)
        .with(signedIn(staff))
        .with(csrf())
        .exchange();
  }

  private static MultiValueMap<String, String> params(Map<String, String> form) {
    return MultiValueMap.fromSingleValue(form);
  }
}
