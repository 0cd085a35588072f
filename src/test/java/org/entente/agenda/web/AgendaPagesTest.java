package org.entente.agenda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.AgendaFixture;
import org.entente.agenda.Event;
import org.entente.agenda.EventPlan;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntenteTest
class AgendaPagesTest {

  private final MockMvcTester pages;
  private final AgendaFixture agenda;
  private final ClustersFixture clusters;
  private final ConventionsFixture conventions;
  private final JdbcClient sql;
  private @Nullable Cluster toulouse;
  private @Nullable Cluster montpellier;
  private @Nullable AccountId head;

  AgendaPagesTest(MockMvcTester pages, JdbcClient sql, TestClock clock) {
    this.pages = pages;
    this.sql = sql;
    this.agenda = new AgendaFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.conventions = new ConventionsFixture(sql, clock);
  }

  @BeforeEach
  void aConventionBetweenTwoClusters() {
    sql.sql("delete from event").update();
    toulouse = clusters.digitalPlace();
    montpellier = clusters.frenchSouthDigital();
    head = clusters.memberAccount(montpellier, "head" + System.nanoTime() + "@garrigue.example");
    ClusterId host = toulouse.id();
    ClusterId partner = montpellier.id();
    conventions.signed(
        host,
        partner,
        Terms.open(Terms.mutual(host, partner, Format.GREAT_EVENT)),
        Terms.memberPrice(Terms.mutual(host, partner, Format.GREAT_EVENT)),
        Terms.percentOfSeats(Terms.formats(host, partner, Format.GREAT_EVENT), 20, 21),
        Terms.local(Terms.mutual(host, partner, Format.LUNCH_WORKSHOP)));
  }

  @ParameterizedTest
  @CsvSource({"fr, Pourquoi ce tarif, article 2", "en, Why this price?, article 2"})
  void everyPriceHasItsReasonInTheReadersLanguage(String language, String why, String article) {
    great("Innovation IT Day");
    assertThat(text(read("/agenda", language)))
        .contains("Innovation IT Day", "45", why, article, "#article-2");
  }

  @Test
  void whatIsNotOpenIsGreyedWithItsReasonAndWhatIsNearer() {
    agenda.published(toulouse.id(), EventPlan.called("Sauvegardes").format(Format.LUNCH_WORKSHOP));
    agenda.published(
        montpellier.id(),
        EventPlan.called("Marchés publics")
            .format(Format.LUNCH_WORKSHOP)
            .in(montpellier.seat(), "Cap Oméga"));
    assertThat(text(read("/agenda", "fr")))
        .contains("event-row closed", "Pas ouvert à vous", "article 4")
        .contains("Le plus proche pour vous", "Marchés publics");
  }

  @ParameterizedTest
  @CsvSource({"fr, Aucune commune", "en, No commune"})
  void anUnknownPlaceIsAnsweredAtItsField(String language, String answer) {
    great("Innovation IT Day");
    assertThat(text(read("/agenda?near=Syldavie", language)))
        .contains(answer, "id=\"near-error\"", "value=\"Syldavie\"", "Innovation IT Day");
  }

  @Test
  void nonsenseInTheAddressIsLeftOut() {
    great("Innovation IT Day");
    String nonsense =
        "/agenda?format=opera&cluster=nowhere&month=13-2026&from=yesterday&view=x&open=&q=%00";
    assertThat(text(read(nonsense, "fr"))).contains("Innovation IT Day");
    assertThat(read("/agenda?month=999999999-12&from=%2B999999999-12-31", "fr")).hasStatusOk();
    assertThat(read("/agenda?view=month&month=0000-01", "fr")).hasStatusOk();
  }

  @Test
  void aScriptThatIsLookedForIsOnlyText() {
    assertThat(text(read("/agenda?q=%3Cscript%3Ealert(1)%3C/script%3E&near=%22%3E%3Cb%3E", "fr")))
        .doesNotContain("<script>alert", "\"><b>")
        .contains("&lt;script>alert(1)");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Aucun événement ne correspond, Tout l’agenda",
    "en, No event matches, The whole agenda"
  })
  void anEmptyListSaysWhatToDo(String language, String nothing, String next) {
    assertThat(text(read("/agenda?q=blockchain", language))).contains(nothing, next);
  }

  @Test
  void aMonthIsAGridThatKeepsTheFilters() {
    great("Innovation IT Day");
    assertThat(text(read("/agenda?view=month&month=2026-06&format=great_event", "fr")))
        .contains("class=\"month\"", "Innovation IT Day", "juin 2026")
        .contains("/agenda?format=great_event&amp;month=2026-07&amp;view=month");
  }

  @Test
  void draftsAreForTheDeskAlone() {
    Event draft = agenda.draft(toulouse.id(), EventPlan.called("Encore secret"));
    assertThat(text(read("/agenda", "fr"))).doesNotContain("Encore secret");
    assertThat(read("/events/" + draft.slug(), "fr")).hasStatus(404);
    assertThat(read("/events/no-such-event", "fr")).hasStatus(404);
    assertThat(read("/events/%00", "fr").getResponse().getStatus()).isBetween(400, 404);
  }

  @Test
  void anEventSaysWhatItIsForThisReader() {
    Event event = great("Innovation IT Day");
    assertThat(text(read("/events/" + event.slug(), "fr")))
        .contains("Grand événement, en commun", "par Digital Place")
        .contains("45", "tarif adhérent", "<s>90", "Pourquoi ce tarif")
        .contains("100 places sur 100", "dont 20 réservées à French South Digital")
        .contains("seats-bar", "Prendre ma place", "/events/" + event.slug() + "/book")
        .contains("environ 2");
    assertThat(
            text(
                pages
                    .get()
                    .uri("/events/" + event.slug())
                    .header("Accept-Language", "fr")
                    .exchange()))
        .as("for whoever comes")
        .contains("80 places sur 100", "tarif public");
  }

  @Test
  void aClosedEventSaysWhyWhatWouldOpenItAndWhatIsNearer() {
    Event closed =
        agenda.published(
            toulouse.id(), EventPlan.called("Sauvegardes").format(Format.LUNCH_WORKSHOP));
    assertThat(text(read("/events/" + closed.slug(), "en")))
        .contains("Not open to you.", "article 4", "Joining Digital Place")
        .contains("No event of the same format is open to you")
        .doesNotContain("href=\"/events/" + closed.slug() + "/book");
    assertThat(text(pages.get().uri("/events/" + closed.slug()).exchange()))
        .as("for whoever comes")
        .contains("/sign-in?next=%2Fevents%2F" + closed.slug());
  }

  @Test
  void everyStateSaysWhatToDoNext() {
    assertThat(state(EventPlan.called("Hier").on("2026-03-01T18:00").forEveryone()))
        .contains("C’est passé.", "Voir l’agenda");
    assertThat(state(EventPlan.called("Tard").booking(null, "2026-03-02T08:00").forEveryone()))
        .contains("Les inscriptions sont closes depuis")
        .doesNotContain("/book\"");
    assertThat(state(EventPlan.called("Tôt").booking("2026-03-20T08:00", null).forEveryone()))
        .contains("Les inscriptions ouvrent le")
        .doesNotContain("/book\"");
    Event cancelled =
        agenda.cancelled(toulouse.id(), EventPlan.called("Orage").forEveryone(), "Alerte rouge");
    assertThat(text(read("/events/" + cancelled.slug(), "fr")))
        .contains("Annulé", "par Digital Place", "Alerte rouge")
        .doesNotContain("/book\"");
  }

  @Test
  void whatAHostWroteIsShownWithoutItsScripts() {
    Event event =
        agenda.published(
            toulouse.id(),
            EventPlan.called("<script>alert('titre')</script>")
                .summary("<img src=x onerror=alert(1)>")
                .description("<script>alert(2)</script>\n\n[ici](javascript:alert(3))\n\n**gras**")
                .in(toulouse.seat(), "<svg onload=alert(4)>")
                .forEveryone());
    String page = text(read("/events/" + event.slug(), "fr"));
    assertThat(page)
        .doesNotContain("<script>alert", "<img src=x", "href=\"javascript", "<svg onload")
        .contains("<strong>gras</strong>");
    assertThat(text(read("/agenda", "fr"))).doesNotContain("<script>alert", "<img src=x");
  }

  @ParameterizedTest
  @CsvSource({"fr, un seul agenda", "en, a single agenda"})
  void theHomePageSaysWhatThisIsAndWhatIsNext(String language, String title) {
    great("Innovation IT Day");
    assertThat(text(read("/", language))).contains(title, "Innovation IT Day", "/conventions/");
  }

  private String state(EventPlan plan) {
    return text(read("/events/" + agenda.published(toulouse.id(), plan).slug(), "fr"));
  }

  private Event great(String title) {
    return agenda.published(
        toulouse.id(),
        EventPlan.called(title)
            .format(Format.GREAT_EVENT)
            .on("2026-06-11T09:00")
            .seats(100)
            .prices(45, 90)
            .forEveryone());
  }

  private MvcTestResult read(String address, String language) {
    return pages
        .get()
        .uri(URI.create(address))
        .header("Accept-Language", language)
        .with(signedIn(head))
        .exchange();
  }

  static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
