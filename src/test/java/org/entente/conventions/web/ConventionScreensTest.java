package org.entente.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.TestClock;
import org.entente.Visitors;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.Term;
import org.entente.conventions.TermKind;
import org.entente.conventions.Terms;
import org.entente.platform.DatePeriod;
import org.entente.platform.France;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class ConventionScreensTest {

  private final ConventionsFixture conventions;
  private final TestClock clock;
  private final Outbox outbox;
  private final ClustersFixture clusters;
  private final Cluster toulouse;
  private final Cluster montpellier;
  private final Cluster marseille;

  ConventionScreensTest(JdbcClient sql, TestClock clock, Outbox outbox) {
    this.outbox = outbox;
    this.clock = clock;
    this.conventions = new ConventionsFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
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
    PlaywrightAssertions.assertThat(page.locator("#article-2")).isVisible();
  }

  @Test
  void aConventionIsWrittenAndSignedWithoutJavaScript(Visitors visitors) {
    Page desk = visitors.withoutJavaScript();
    signIn(desk, "presidente@digital-place.example");
    desk.navigate("/desk/" + toulouse.slug() + "/conventions");
    desk.getByText("Nouvelle convention").first().click();
    desk.getByLabel("Titre", new Page.GetByLabelOptions().setExact(true))
        .fill("Voisins du numérique");
    desk.getByLabel(montpellier.name()).check();
    desk.getByText("Créer l’ébauche").click();
    desk.getByText("Ajouter un article").click();
    desk.getByText("Événements ouverts").click();
    desk.locator("#heading").fill("Grands événements");
    desk.getByLabel("Grand événement").check();
    desk.getByText("Enregistrer l’article").click();
    PlaywrightAssertions.assertThat(desk.getByText("Rien ne s’oppose à la signature")).isVisible();
    desk.getByText("Négocier").click();
    desk.getByText("Proposer la version 2").click();
    PlaywrightAssertions.assertThat(desk.getByText("Vous avez proposé la version 2")).isVisible();
    conventions.agreeToAll(montpellier.id());
    desk.reload();
    desk.getByText("Figer le texte").click();
    desk.getByText("Vers la signature").click();
    desk.getByText("Signer", new Page.GetByTextOptions().setExact(true)).click();
    desk.locator("#signatory").fill("la présidente");
    desk.locator("#mandate").fill("conseil d’administration du 12 mai");
    desk.locator("#place").fill("Toulouse");
    desk.getByLabel("J’ai lu").press("Space");
    desk.getByText("Enregistrer la signature de " + toulouse.name()).press("Enter");
    desk.waitForURL("**/conventions/voisins-du-numerique");
    PlaywrightAssertions.assertThat(desk.getByText("Rien n’agit encore.")).isVisible();
  }

  @Test
  void theDeskKeepsNobodyOut(Page page) {
    Term.Scope great = Terms.mutual(toulouse.id(), montpellier.id(), Format.GREAT_EVENT);
    Convention draft =
        conventions.draft(
            toulouse.id(), montpellier.id(), Terms.memberPrice(great), Terms.discount(great, 20));
    signIn(page, "presidente@digital-place.example");
    String home = "/desk/" + toulouse.slug() + "/conventions";
    look(page, home, "desk-conventions");
    look(page, home + "/new", "desk-convention-new");
    page.getByText("Créer l’ébauche").click();
    Axe.check(page);
    Screens.keep(page, "desk-convention-refused");
    look(page, home + "/" + draft.slug(), "desk-convention-draft");
    look(page, home + "/" + draft.slug() + "/articles/new", "desk-convention-kinds");
    look(page, home + "/" + draft.slug() + "/articles/1", "desk-convention-article");
    look(page, home + "/" + draft.slug() + "/articles/1/delete", "desk-convention-delete");
    look(page, home + "/" + draft.slug() + "/negotiation", "desk-convention-negotiation");
    conventions.freeze(draft);
    look(page, home + "/" + draft.slug(), "desk-convention-frozen");
    look(page, home + "/" + draft.slug() + "/sign", "desk-convention-sign");
    conventions.open(draft);
    for (TermKind kind : TermKind.values()) {
      page.navigate(home + "/" + draft.slug() + "/articles/new?kind=" + kind.key());
      Axe.check(page);
    }
  }

  private void signIn(Page page, String email) {
    clusters.president(toulouse, email);
    page.navigate("/sign-in");
    page.locator("#email").fill(email);
    page.locator("#email").press("Enter");
    page.waitForURL("**/sign-in/sent");
    Matcher token =
        Pattern.compile("token=([0-9a-f-]+)").matcher(outbox.latest(1).getFirst().mail().text());
    assertThat(token.find()).isTrue();
    page.navigate("/sign-in/link?token=" + token.group(1));
    page.locator("main button").click();
    page.waitForURL(address -> !address.contains("/sign-in"));
  }

  private static void look(Page page, String address, String name) {
    page.navigate(address);
    Axe.check(page);
    Screens.keep(page, name);
  }
}
