package org.entente.agenda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agenda.web.AgendaPagesTest.text;
import static org.entente.identity.IdentityFixture.signedIn;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.AgendaFixture;
import org.entente.agenda.EventPlan;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.entente.territory.CommuneCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EntenteTest
class AgendaPicturesTest {

  private final MockMvcTester pages;
  private final AgendaFixture agenda;
  private final ClustersFixture clusters;
  private final ConventionsFixture conventions;
  private final JdbcClient sql;
  private @Nullable Cluster toulouse;
  private @Nullable AccountId head;

  AgendaPicturesTest(MockMvcTester pages, JdbcClient sql, TestClock clock) {
    this.pages = pages;
    this.sql = sql;
    this.agenda = new AgendaFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.conventions = new ConventionsFixture(sql, clock);
  }

  @BeforeEach
  void aGreatEventForBothAndAWorkshopForOne() {
    sql.sql("delete from event").update();
    toulouse = clusters.digitalPlace();
    Cluster montpellier = clusters.frenchSouthDigital();
    head = clusters.memberAccount(montpellier, "head" + System.nanoTime() + "@garrigue.example");
    conventions.signed(
        toulouse.id(),
        montpellier.id(),
        Terms.open(Terms.mutual(toulouse.id(), montpellier.id(), Format.GREAT_EVENT)),
        Terms.local(Terms.mutual(toulouse.id(), montpellier.id(), Format.LUNCH_WORKSHOP)));
    agenda.published(
        toulouse.id(),
        EventPlan.called("Innovation IT Day").format(Format.GREAT_EVENT).on("2026-06-11T09:00"));
    agenda.published(
        toulouse.id(),
        EventPlan.called("Sauvegardes").format(Format.LUNCH_WORKSHOP).on("2026-06-11T12:30"));
  }

  @ParameterizedTest
  @CsvSource({
    "fr, '2 événements, 1 pour vous', 'juin 2026 : un événement le 11', rien encore",
    "en, '2 events, 1 open to you', 'June 2026: events on the 11', nothing yet"
  })
  void theYearSaysOfEachMonthWhatThereIsAndWhatIsOpen(
      String language, String summary, String days, String nothing) {
    assertThat(read("/agenda?view=year", language).replace('\u00a0', ' '))
        .contains(summary, days, nothing)
        .contains("href=\"/agenda?month=2026-06&amp;view=month\"");
  }

  @Test
  void whatIsOpenStandsBelowWhatIsNotOnItsDay() {
    String accent = "accent-" + toulouse.slug();
    assertThat(read("/agenda?view=year", "fr"))
        .contains("class=\"taken %s\" x=\"101\" y=\"32.0\"".formatted(accent))
        .contains("class=\"left %s\" x=\"101\" y=\"24.0\"".formatted(accent));
  }

  @Test
  void aDayOfManyEventsStaysWithinItsRow() {
    for (int event = 0; event < 10; event++) {
      agenda.published(toulouse.id(), EventPlan.called("Atelier " + event).on("2026-06-12T12:30"));
    }
    Matcher bars =
        Pattern.compile("y=\"(-?[0-9.]+)\" width=\"8\"").matcher(read("/agenda?view=year", "fr"));
    assertThat(bars.results().map(bar -> Double.parseDouble(bar.group(1))))
        .isNotEmpty()
        .allMatch(top -> top >= 0);
  }

  @Test
  void theYearKeepsTheFiltersButNotTheMonth() {
    assertThat(read("/agenda?view=year&month=2026-12&format=great_event", "fr"))
        .contains("1 événement, 1 pour vous")
        .contains("/agenda?format=great_event&amp;month=2026-06&amp;view=month")
        .doesNotContain(
            "class=\"chips\"><li><a href=\"/agenda?view=year&amp;format=great_event\">");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Trajet, Un événement se tient en ligne",
    "en, Travel, One event takes place online"
  })
  void theMapIsATableOfPlacesWithWhatIsOpenAndHowFarItIs(
      String language, String travel, String elsewhere) {
    agenda.published(toulouse.id(), EventPlan.called("À distance").online());
    String page = read("/agenda?view=map", language);
    assertThat(page)
        .contains(travel, elsewhere, "<title>Haute-Garonne</title>", "class=\"slice accent-digital")
        .containsPattern(
            "<a href=\"/agenda\\?near=Toulouse[^\"]*\">Toulouse \\(31\\)</a></th>"
                + "<td class=\"number\">2</td><td class=\"number\">1</td>"
                + "<td class=\"number\">2[^<]+</td>");
  }

  @Test
  void theMapBeginsWhereTheReaderSaysTheyAre() {
    assertThat(read("/agenda?view=map&near=Colomiers", "fr"))
        .contains("La croix", "Colomiers, votre point de départ")
        .containsPattern("<td class=\"number\">20.min</td>");
    assertThat(pages.get().uri("/agenda?view=map").header("Accept-Language", "fr").exchange())
        .as("nobody known has no point to set out from")
        .bodyText()
        .doesNotContain("La croix", "Trajet");
  }

  @Test
  void namesKeepOutOfEachOthersWay() {
    List<String> towns = List.of("34172", "34057", "34129", "34116", "31149", "31069", "31557");
    for (String town : towns) {
      agenda.published(
          toulouse.id(), EventPlan.called("À " + town).in(new CommuneCode(town), "").forEveryone());
    }
    String page = read("/agenda?view=map", "fr");
    assertThat(page).contains(">Toulouse</text>", ">Montpellier</text>");
    long names = Pattern.compile("</text>").matcher(page).results().count();
    long discs =
        Pattern.compile("overflow=\"visible\" class=\"open\"").matcher(page).results().count();
    assertThat(discs).isEqualTo(towns.size() + 1);
    assertThat(names).as("suburbs have no room for their names").isLessThan(discs);
  }

  @Test
  void aMapOfNothingSaysSo() {
    assertThat(read("/agenda?view=map&q=blockchain", "fr"))
        .contains("Rien à montrer sur une carte", "Voir la liste")
        .doesNotContain("class=\"map\"");
  }

  @Test
  void whatLiesOverseasStandsInTheTableAlone() {
    sql.sql("update event set commune = '97411'").update();
    assertThat(read("/agenda?view=map", "fr"))
        .contains("Saint-Denis (974)")
        .doesNotContain("<title>La Réunion</title>", "class=\"slice");
  }

  private String read(String address, String language) {
    return text(
        pages
            .get()
            .uri(URI.create(address))
            .header("Accept-Language", language)
            .with(signedIn(head))
            .exchange());
  }
}
