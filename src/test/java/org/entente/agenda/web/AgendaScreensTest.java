package org.entente.agenda.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.TestClock;
import org.entente.Visitors;
import org.entente.agenda.AgendaFixture;
import org.entente.agenda.EventPlan;
import org.entente.agenda.ProgrammeItem;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.Term;
import org.entente.conventions.Terms;
import org.entente.platform.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class AgendaScreensTest {

  private final AgendaFixture agenda;
  private final ClustersFixture clusters;
  private final ConventionsFixture conventions;
  private final JdbcClient sql;

  AgendaScreensTest(JdbcClient sql, TestClock clock) {
    this.sql = sql;
    this.agenda = new AgendaFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.conventions = new ConventionsFixture(sql, clock);
  }

  @BeforeEach
  void aSeason() {
    if (sql.sql("select exists (select from event)").query(Boolean.class).single()) {
      return;
    }
    Cluster toulouse = clusters.digitalPlace();
    Cluster montpellier = clusters.frenchSouthDigital();
    ClusterId host = toulouse.id();
    ClusterId partner = montpellier.id();
    conventions.signed(host, partner, Terms.oneOfEach(host, partner).toArray(Term[]::new));
    agenda.published(
        host,
        EventPlan.called("Innovation IT Day")
            .format(Format.GREAT_EVENT)
            .on("2026-03-19T09:00")
            .summary("Une journée pour voir ce que font les entreprises des deux territoires.")
            .description("Une **journée** entière.")
            .programme(
                new ProgrammeItem(LocalTime.of(9, 0), LocalizedText.french("Accueil"), ""),
                new ProgrammeItem(
                    LocalTime.of(9, 30), LocalizedText.french("Table ronde"), "Trois intervenants"))
            .seats(400)
            .prices(45, 90)
            .forEveryone());
    agenda.published(
        host,
        EventPlan.called("Sauvegardes : ce qui tient vraiment")
            .format(Format.LUNCH_WORKSHOP)
            .on("2026-03-19T12:30"));
    agenda.published(
        partner,
        EventPlan.called("Ce que change le règlement sur l’IA")
            .on("2026-03-26T18:30")
            .in(montpellier.seat(), "Cap Oméga")
            .prices(0, 15)
            .forEveryone());
    agenda.cancelled(
        partner,
        EventPlan.called("Facturation électronique").on("2026-03-27T12:15"),
        "Le formateur est souffrant.");
  }

  @Test
  void theAgendaIsForEverybody(Page page) {
    for (String address :
        new String[] {
          "/agenda",
          "/agenda?view=month",
          "/agenda?view=year",
          "/agenda?view=map",
          "/agenda?view=map&near=Albi",
          "/agenda?view=map&q=rien",
          "/agenda?q=rien",
          "/agenda?near=Syldavie",
          "/"
        }) {
      page.navigate(address);
      Axe.check(page);
      Screens.keep(page, "agenda" + address.replaceAll("[^a-z]+", "-"));
    }
  }

  @Test
  void everyStateOfAnEventIsForEverybody(Page page) {
    for (String event :
        new String[] {
          "innovation-it-day", "sauvegardes-ce-qui-tient-vraiment", "facturation-electronique"
        }) {
      page.navigate("/events/" + event);
      Axe.check(page);
      Screens.keep(page, "event-" + event);
    }
  }

  @Test
  void filtersWorkWithoutScripts(Visitors visitors) {
    Page page = visitors.withoutJavaScript();
    page.navigate("/agenda");
    page.getByLabel("Texte").fill("reglement");
    page.locator(".filters form button.button").click();
    assertThat(page.locator(".event-row")).hasCount(1);
    assertThat(page.locator(".chips a")).containsText("reglement");
    page.locator(".chips a").click();
    assertThat(page.locator(".event-row")).hasCount(4);
  }

  @Test
  void withScriptsTheListFollowsWhatIsChosen(Page page) {
    page.navigate("/agenda");
    page.getByLabel("Format").selectOption("great_event");
    assertThat(page.locator(".event-row")).hasCount(1);
    assertThat(page).hasURL(Pattern.compile(".*format=great_event.*"));
    assertThat(page.locator("#views a").nth(1))
        .hasAttribute("href", Pattern.compile(".*format=great_event.*"));
    page.getByLabel("Près de").pressSequentially("Montp");
    assertThat(page.locator("#near-places option").first())
        .hasAttribute("value", "Montpellier (34)");
  }

  @Test
  void theReasonIsOneTapAway(Page page) {
    page.navigate("/agenda");
    page.locator(".event-row.closed .why summary").first().click();
    assertThat(page.locator(".event-row.closed .why-text").first()).containsText("Digital Place");
  }
}
