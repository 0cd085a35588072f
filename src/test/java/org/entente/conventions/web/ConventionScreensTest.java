package org.entente.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.Term;
import org.entente.conventions.Terms;
import org.entente.platform.DatePeriod;
import org.entente.platform.France;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class ConventionScreensTest {

  private final ConventionsFixture conventions;
  private final TestClock clock;
  private final Cluster toulouse;
  private final Cluster montpellier;
  private final Cluster marseille;

  ConventionScreensTest(JdbcClient sql, TestClock clock) {
    this.clock = clock;
    this.conventions = new ConventionsFixture(sql, clock);
    ClustersFixture clusters = new ClustersFixture(sql, clock);
    this.toulouse = clusters.digitalPlace();
    this.montpellier = clusters.frenchSouthDigital();
    this.marseille = clusters.cluster("Medinsoft");
  }

  @Test
  void theRegisterAndAConventionKeepNobodyOut(Page page) {
    Term.Scope great = Terms.mutual(toulouse.id(), montpellier.id(), Format.GREAT_EVENT);
    Term.Scope lunch = Terms.mutual(toulouse.id(), montpellier.id(), Format.LUNCH_WORKSHOP);
    Convention whole =
        conventions.signed(
            toulouse.id(),
            montpellier.id(),
            Terms.open(great),
            Terms.memberPrice(great),
            Terms.percentOfSeats(great, 20, 21),
            Terms.localWithNeighbours(lunch),
            Terms.trainers(Terms.formats(toulouse.id(), montpellier.id(), Format.TRAINING), 6));
    Convention three =
        conventions.draft(
            List.of(toulouse.id(), montpellier.id(), marseille.id()),
            DatePeriod.since(France.day(clock.instant())),
            Terms.open(great),
            Terms.open(Terms.formats(marseille.id(), toulouse.id(), Format.CONFERENCE)));
    conventions.sign(three, toulouse.id(), France.day(clock.instant()));
    look(page, "/conventions", "conventions");
    look(page, "/conventions/" + whole.slug(), "convention");
    look(page, "/conventions/" + three.slug(), "convention-signing");
    page.navigate("/conventions/" + whole.slug() + "#article-2");
    assertThat(page.locator("#article-2").isVisible()).isTrue();
  }

  private static void look(Page page, String address, String name) {
    page.navigate(address);
    Axe.check(page);
    Screens.keep(page, name);
  }
}
