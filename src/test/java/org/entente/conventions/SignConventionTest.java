package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.SignConvention.Ceremony;
import org.entente.conventions.SignConvention.Outcome;
import org.entente.platform.DatePeriod;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.platform.Problem;
import org.entente.platform.Stale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class SignConventionTest {

  private final SignConvention sign;
  private final DraftConvention drafts;
  private final DiscardDraft discard;
  private final Conventions conventions;
  private final Decide decide;
  private final ConventionsFixture fixture;
  private final Cluster toulouse;
  private final Cluster montpellier;
  private final Cluster marseille;
  private final LocalDate today;

  SignConventionTest(
      SignConvention sign,
      DraftConvention drafts,
      DiscardDraft discard,
      Conventions conventions,
      Decide decide,
      JdbcClient sql,
      TestClock clock) {
    this.sign = sign;
    this.drafts = drafts;
    this.discard = discard;
    this.conventions = conventions;
    this.decide = decide;
    this.fixture = new ConventionsFixture(sql, clock);
    ClustersFixture clusters = new ClustersFixture(sql, (Clock) clock);
    this.toulouse = clusters.digitalPlace();
    this.montpellier = clusters.frenchSouthDigital();
    this.marseille = clusters.cluster("Marseille");
    this.today = France.day(clock.instant());
  }

  @Test
  void withTheLastSignatureItActs() {
    Convention draft = draft();
    Convention half = signed(sign(draft, toulouse, ceremony(today.minusDays(1))));
    assertThat(half.isSignedByAll()).isFalse();
    assertThat(decide.law().partnersOf(toulouse.id())).isEmpty();
    assertThat(conventions.register()).contains(half);

    Convention whole = signed(sign(draft, montpellier, ceremony(today)));
    assertThat(whole.isSignedByAll()).isTrue();
    assertThat(whole.stageOn(today)).isEqualTo(Stage.IN_FORCE);
    assertThat(decide.law().partnersOf(toulouse.id())).containsExactly(montpellier.id());
  }

  @Test
  void nobodySignsTwiceOrForWhoIsNoParty() {
    Convention draft = draft();
    sign(draft, toulouse, ceremony(today));
    assertThat(refused(sign(draft, toulouse, ceremony(today)))).containsExactly("sign.twice");
    assertThat(refused(sign(draft, marseille, ceremony(today)))).containsExactly("sign.party");
  }

  @Test
  void aCeremonyIsPastAndBeforeTheDeadlineAndWhollyWrittenDown() {
    Convention draft = draft();
    assertThat(refused(sign(draft, toulouse, ceremony(today.plusDays(1)))))
        .containsExactly("sign.future");
    Ceremony blank = new Ceremony(" ", "", "x".repeat(201), today, List.of("x".repeat(201)));
    assertThat(refused(sign(draft, toulouse, blank)))
        .containsExactly("sign.signatory", "sign.mandate", "toolong", "sign.witnesses");
  }

  @Test
  void aDraftWithAProblemCannotBeSigned() {
    Term.Scope great = Terms.formats(toulouse.id(), montpellier.id(), Format.GREAT_EVENT);
    Convention draft =
        fixture.draft(toulouse.id(), montpellier.id(), Terms.open(great), Terms.local(great));
    assertThat(refused(sign(draft, toulouse, ceremony(today)))).containsExactly("conflict.own");
    assertThat(fixture.find(draft.id()).signatures()).isEmpty();
  }

  @Test
  void whatWasSignedDoesNotChangeAndIsNotDiscarded() {
    Convention draft = draft();
    sign(draft, toulouse, ceremony(today));
    assertThat(drafts.change(draft.id(), 1, ConventionDraft.of(draft), toulouse.id()))
        .isInstanceOf(DraftConvention.Outcome.Refused.class);
    assertThat(discard.discard(draft.id(), 1)).hasSize(1);
    assertThat(fixture.find(draft.id()).version()).isEqualTo(1);
  }

  @Test
  void eachChangeIsANewVersionAndTheOldOneIsStale() {
    Convention draft = draft();
    ConventionDraft other = ConventionDraft.of(draft).withArticles(draft.articles().reversed());
    drafts.change(draft.id(), 1, other, toulouse.id());
    Convention changed = fixture.find(draft.id());
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.slug()).isEqualTo(draft.slug());
    assertThat(changed.articles().getFirst().term()).isEqualTo(draft.articles().getLast().term());
    assertThat(changed.articles().getFirst().number()).isEqualTo(1);
    assertThatThrownBy(() -> drafts.change(draft.id(), 1, other, toulouse.id()))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> sign(draft, toulouse, ceremony(today))).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> discard.discard(draft.id(), 1)).isInstanceOf(Stale.class);
    assertThat(discard.discard(draft.id(), 2)).isEmpty();
    assertThat(conventions.forParty(toulouse.id())).doesNotContain(changed);
  }

  @Test
  void eachDraftHasAnAddressOfItsOwn() {
    assertThat(created("New").slug().value()).isEqualTo("new-2");
    assertThat(created("Agir à deux").slug().value()).isEqualTo("agir-a-deux");
    assertThat(created("Agir à deux").slug().value()).isEqualTo("agir-a-deux-2");
  }

  @Test
  void whatCannotBeKeptIsRefused() {
    ConventionDraft draft = ConventionDraft.of(draft());
    ConventionDraft wrong =
        new ConventionDraft(
            LocalizedText.french(""),
            draft.preamble(),
            List.of(toulouse.id(), toulouse.id()),
            today,
            today,
            null,
            null,
            null,
            draft.articles());
    assertThat(drafts.create(wrong))
        .isInstanceOfSatisfying(
            DraftConvention.Outcome.Refused.class,
            refused -> assertThat(refused.problems()).hasSize(3));
  }

  @Test
  void draftsAreNotPublicAndForTheirPartiesAlone() {
    Convention draft = draft();
    String slug = draft.slug().value();
    assertThat(conventions.published(slug)).isEmpty();
    assertThat(conventions.register()).doesNotContain(draft);
    assertThat(conventions.bySlug(slug, montpellier.id())).contains(draft);
    assertThat(conventions.bySlug(slug, marseille.id())).isEmpty();
  }

  private Convention created(String title) {
    ConventionDraft draft = ConventionDraft.of(draft());
    DraftConvention.Outcome outcome =
        drafts.create(
            new ConventionDraft(
                LocalizedText.french(title),
                draft.preamble(),
                draft.parties(),
                draft.startsOn(),
                null,
                null,
                null,
                null,
                List.of()));
    assertThat(outcome).isInstanceOf(DraftConvention.Outcome.Drafted.class);
    return ((DraftConvention.Outcome.Drafted) outcome).convention();
  }

  private Convention draft() {
    Term.Scope great = Terms.formats(toulouse.id(), montpellier.id(), Format.GREAT_EVENT);
    return fixture.draft(
        List.of(toulouse.id(), montpellier.id()),
        DatePeriod.since(today),
        Terms.open(great),
        Terms.memberPrice(great));
  }

  private Outcome sign(Convention convention, Cluster party, Ceremony ceremony) {
    fixture.freeze(convention);
    return sign.sign(convention.id(), party.id(), convention.version(), ceremony);
  }

  private static Ceremony ceremony(LocalDate day) {
    return new Ceremony(
        "la présidente", "conseil du 12 mai", "Toulouse", day, List.of("un témoin"));
  }

  private static Convention signed(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Signed.class);
    return ((Outcome.Signed) outcome).convention();
  }

  private static List<String> refused(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome)
        .problems().stream()
            .map(Problem::key)
            .map(key -> key.substring("conventions.problem.".length()))
            .toList();
  }
}
