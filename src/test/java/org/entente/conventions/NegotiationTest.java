package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.Stale;
import org.entente.platform.mail.Mail;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class NegotiationTest {

  private static final Correspondence HOW = new Correspondence("fr", "https://entente.example");

  private final DraftConvention drafts;
  private final ProposeVersion propose;
  private final AgreeToParts agree;
  private final FreezeConvention freeze;
  private final RemarkOnDraft remarks;
  private final RecordMeeting meetings;
  private final Negotiations negotiations;
  private final ConventionsFixture fixture;
  private final ClustersFixture clusters;
  private final Outbox outbox;
  private final LocalDate today;
  private Cluster toulouse;
  private Cluster montpellier;
  private Convention draft;

  NegotiationTest(BeanFactory beans, JdbcClient sql, TestClock clock) {
    this.drafts = beans.getBean(DraftConvention.class);
    this.propose = beans.getBean(ProposeVersion.class);
    this.agree = beans.getBean(AgreeToParts.class);
    this.freeze = beans.getBean(FreezeConvention.class);
    this.remarks = beans.getBean(RemarkOnDraft.class);
    this.meetings = beans.getBean(RecordMeeting.class);
    this.negotiations = beans.getBean(Negotiations.class);
    this.outbox = beans.getBean(Outbox.class);
    this.fixture = new ConventionsFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.today = France.day(clock.instant());
  }

  @BeforeEach
  void aDraftOfThreeArticles() {
    toulouse = clusters.digitalPlace();
    montpellier = clusters.frenchSouthDigital();
    Term.Scope great = Terms.formats(toulouse.id(), montpellier.id(), Format.GREAT_EVENT);
    draft =
        drafted(
            drafts.create(
                draft(
                    article(Terms.open(great)),
                    article(Terms.memberPrice(great)),
                    article(Terms.percentOfSeats(great, 20, 7)))));
  }

  @Test
  void anAgreementIsToTheWordsAndOutlivesAVersionThatLeavesThemAlone() {
    agree.agreeToAll(draft, toulouse.id());
    Term.Scope great = draft.articles().getFirst().term().scope();
    List<Article> articles = new ArrayList<>(draft.articles());
    articles.set(2, article(Terms.percentOfSeats(great, 30, 14)));
    articles.addFirst(
        new Article(
            1,
            LocalizedText.french("Esprit"),
            LocalizedText.french("Pas une fusion."),
            null,
            Sunset.CUT));
    Convention changed = change(ConventionDraft.of(draft).withArticles(articles), montpellier);
    Negotiation now = negotiations.of(changed);
    assertThat(Negotiation.parts(changed)).hasSize(5);
    assertThat(now.isAgreed(toulouse.id(), 0)).as("the frame").isTrue();
    assertThat(now.isAgreed(toulouse.id(), 1)).as("a new article").isFalse();
    assertThat(now.isAgreed(toulouse.id(), 2)).as("the first, now second").isTrue();
    assertThat(now.isAgreed(toulouse.id(), 4)).as("other values").isFalse();
    assertThat(now.isAgreed(montpellier.id(), 2)).isFalse();
    assertThat(now.versions())
        .extracting(WrittenVersion::by)
        .containsExactly(montpellier.id(), toulouse.id());
    assertThat(now.version(1).orElseThrow().contents()).isEqualTo(ConventionDraft.of(draft));
  }

  @Test
  void whoeverProposesAgreesAndTheOthersAreToldOnce() {
    String president = "presidente@montpellier-" + draft.slug() + ".example";
    clusters.president(montpellier, president);
    assertThat(propose.propose(draft.id(), 1, toulouse.id(), "Voici.", HOW)).isEmpty();
    assertThat(propose.propose(draft.id(), 1, toulouse.id(), "Voici.", HOW)).isEmpty();
    Negotiation now = negotiations.of(fixture.find(draft.id()));
    assertThat(now.isAgreed(toulouse.id())).isTrue();
    assertThat(now.undecided()).containsExactly(montpellier.id());
    assertThat(now.proposal()).get().extracting(WrittenVersion::message).isEqualTo("Voici.");
    assertThat(outbox.latest(50))
        .extracting(Outbox.Written::mail)
        .filteredOn(mail -> mail.to().equals(president))
        .singleElement()
        .extracting(Mail::text)
        .asString()
        .contains("Voici.", "https://entente.example/desk/" + montpellier.slug());
  }

  @Test
  void onlyWhatAllAgreeToIsFrozenAndThenItDoesNotChange() {
    assertThat(keys(freeze.freeze(draft.id(), 1, toulouse.id(), HOW)))
        .containsExactly("freeze.agreement");
    agree.agreeToAll(draft, toulouse.id());
    agree.agree(draft.id(), 1, montpellier.id(), List.of(0, 1, 2));
    assertThat(keys(freeze.freeze(draft.id(), 1, toulouse.id(), HOW)))
        .containsExactly("freeze.agreement");
    agree.agreeToAll(draft, montpellier.id());
    assertThat(freeze.freeze(draft.id(), 1, montpellier.id(), HOW)).isEmpty();
    Convention frozen = fixture.find(draft.id());
    assertThat(frozen.stageOn(today)).isEqualTo(Stage.FROZEN);
    assertThat(drafts.change(draft.id(), 1, ConventionDraft.of(draft), toulouse.id()))
        .isInstanceOfSatisfying(
            DraftConvention.Outcome.Refused.class,
            refused -> assertThat(keys(refused.problems())).containsExactly("frozen"));
    assertThat(keys(agree.agreeToAll(draft, toulouse.id()))).containsExactly("frozen");
    assertThat(keys(propose.propose(draft.id(), 1, toulouse.id(), "", HOW)))
        .containsExactly("frozen");
    assertThat(freeze.freeze(draft.id(), 1, toulouse.id(), HOW)).as("again").isEmpty();
    assertThat(freeze.reopen(draft.id(), 1, toulouse.id())).isEmpty();
    assertThat(fixture.find(draft.id()).stageOn(today)).isEqualTo(Stage.DRAFT);
  }

  @Test
  void aTextAgainstWhichSomethingSpeaksIsNotFrozen() {
    Term.Scope great = draft.articles().getFirst().term().scope();
    Convention wrong =
        change(draft(article(Terms.open(great)), article(Terms.local(great))), toulouse);
    agree.agreeToAll(wrong, toulouse.id());
    agree.agreeToAll(wrong, montpellier.id());
    assertThat(keys(freeze.freeze(draft.id(), 2, toulouse.id(), HOW)))
        .containsExactly("conflict.own");
    assertThat(fixture.find(draft.id()).frozenAt()).isNull();
  }

  @Test
  void afterTheFirstSignatureItIsNotOpenedAgain() {
    fixture.freeze(draft);
    fixture.sign(draft, toulouse.id(), today);
    assertThat(keys(freeze.reopen(draft.id(), 1, montpellier.id()))).containsExactly("signed");
  }

  @Test
  void remarksAndMeetingsAreWrittenDownForAll() {
    assertThat(remarks.remark(draft.id(), 1, montpellier.id(), 3, "30 % plutôt.")).isEmpty();
    assertThat(keys(remarks.remark(draft.id(), 1, montpellier.id(), 4, "?")))
        .containsExactly("choice");
    assertThat(keys(remarks.remark(draft.id(), 1, montpellier.id(), 1, " ")))
        .containsExactly("words.missing");
    Remark written = negotiations.of(draft).openRemarks().getFirst();
    assertThat(written.words()).isEqualTo("30 % plutôt.");
    assertThat(remarks.settle(draft, written.id())).isTrue();
    assertThat(remarks.settle(draft, written.id())).as("twice").isFalse();
    assertThat(negotiations.of(draft).openRemarks()).isEmpty();
    RecordMeeting.Account account =
        new RecordMeeting.Account(today, "Carcassonne", List.of("les deux présidentes"), "Bien.");
    assertThat(meetings.record(draft, toulouse.id(), account)).isEmpty();
    assertThat(negotiations.of(draft).meetings())
        .singleElement()
        .extracting(Meeting::place)
        .isEqualTo("Carcassonne");
    assertThat(
            keys(
                meetings.record(
                    draft,
                    toulouse.id(),
                    new RecordMeeting.Account(today.plusDays(1), "", List.of(), ""))))
        .containsExactly("meeting.future", "words.missing");
  }

  @Test
  void aStaleVersionAndAStrangerAreTurnedAway() {
    change(ConventionDraft.of(draft), toulouse);
    assertThatThrownBy(() -> agree.agree(draft.id(), 1, toulouse.id(), List.of(0)))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> propose.propose(draft.id(), 1, toulouse.id(), "", HOW))
        .isInstanceOf(Stale.class);
    Cluster marseille = clusters.cluster("Marseille");
    assertThatThrownBy(() -> agree.agree(draft.id(), 2, marseille.id(), List.of(0)))
        .isInstanceOf(NotFound.class);
  }

  private Convention change(ConventionDraft other, Cluster by) {
    return drafted(drafts.change(draft.id(), fixture.find(draft.id()).version(), other, by.id()));
  }

  private ConventionDraft draft(Article... articles) {
    return new ConventionDraft(
            LocalizedText.french("Agir ensemble"),
            LocalizedText.french(""),
            List.of(toulouse.id(), montpellier.id()),
            today,
            null,
            null,
            null,
            null,
            List.of())
        .withArticles(List.of(articles));
  }

  private static Article article(Term term) {
    return new Article(
        1, LocalizedText.french(""), LocalizedText.french(""), term, Sunset.HONOUR_BOOKINGS);
  }

  private static Convention drafted(DraftConvention.Outcome outcome) {
    assertThat(outcome).isInstanceOf(DraftConvention.Outcome.Drafted.class);
    return ((DraftConvention.Outcome.Drafted) outcome).convention();
  }

  private static List<String> keys(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.key().substring("conventions.problem.".length()))
        .toList();
  }
}
