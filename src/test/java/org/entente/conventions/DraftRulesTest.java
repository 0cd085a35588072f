package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.platform.LocalizedText;
import org.entente.platform.Problem;
import org.junit.jupiter.api.Test;

class DraftRulesTest extends DraftScene {

  @Test
  void oneOfEachKindCanBeSigned() {
    assertThat(problems(Terms.oneOfEach(one, two).toArray(Term[]::new))).isEmpty();
  }

  @Test
  void aConventionHasTwoPartiesEachNamedOnce() {
    assertThat(keys(check(draft(List.of(one), Terms.open(great))))).contains("parties.few");
    assertThat(keys(check(draft(List.of(one, two, two), Terms.open(great)))))
        .containsExactly("parties.twice");
    assertThat(keys(check(draft(List.of(one, two, ClusterId.next()), Terms.open(great)))))
        .containsExactly("parties.unknown");
  }

  @Test
  void theFrameHasATitleAnArticleAndDatesInOrder() {
    ConventionDraft wrong =
        new ConventionDraft(
            LocalizedText.french(""),
            LocalizedText.french("x".repeat(20_001)),
            List.of(one, two),
            START,
            START,
            TODAY,
            null,
            null,
            List.of());
    assertThat(keys(check(wrong)))
        .containsExactly("title.missing", "toolong", "end", "deadline.past", "articles.none");
  }

  @Test
  void oneMaySignUntilTheDeadlineEvenAfterTheBeginning() {
    assertThat(check(withDeadline(TODAY.plusDays(1)))).isEmpty();
    assertThat(check(withDeadline(START.plusDays(30)))).isEmpty();
    assertThat(keys(check(withDeadline(TODAY)))).containsExactly("deadline.past");
  }

  @Test
  void anArticleNamesPartiesOnly() {
    List<Problem> problems = problems(Terms.open(Terms.formats(one, three, Format.GREAT_EVENT)));
    assertThat(keys(problems)).containsExactly("side");
    assertThat(problems.getFirst().field()).isEqualTo("article-1");
    assertThat(problems.getFirst().arguments()).containsExactly("Marseille");
  }

  @Test
  void aTermForAFormatThatNobodyOnTheHostsSideHoldsIsRefused() {
    assertThat(keys(problems(Terms.memberPrice(Terms.formats(two, one, Format.GREAT_EVENT)))))
        .containsExactly("format.great_event");
    assertThat(keys(problems(Terms.memberPrice(Terms.mutual(two, one, Format.GREAT_EVENT)))))
        .as("one of both holds them")
        .isEmpty();
    assertThat(keys(problems(Terms.trainers(Terms.formats(two, one, Format.TRAINING), 2))))
        .as("the borrower holds them")
        .isEmpty();
  }

  @Test
  void aTermsOwnDaysLieWithinTheConventions() {
    assertThat(keys(problems(Terms.open(Terms.during(great, "2026-03-31", "2027-01-01")))))
        .containsExactly("period");
    assertThat(keys(problems(Terms.open(Terms.during(great, "2026-04-01", "2029-04-02")))))
        .containsExactly("period");
    assertThat(problems(Terms.open(Terms.during(great, "2026-04-01", "2029-04-01")))).isEmpty();
  }

  @Test
  void eachKindHasWhatItNeeds() {
    Term.Scope whole = Terms.whole(one, two);
    assertThat(keys(problems(Terms.directory(whole)))).containsExactly("fields.none");
    assertThat(keys(problems(Terms.funding(whole, "2025-01-01", "2026-01-01"))))
        .containsExactly("kinds.none");
    assertThat(keys(problems(Terms.reflection(whole, "region", "2026-04-01"))))
        .containsExactly("closes");
    assertThat(keys(problems(Terms.reflection(whole, "region", "2029-04-02"))))
        .containsExactly("closes");
    assertThat(keys(problems(Terms.trainers(Terms.series(one, two, "forum"), 2))))
        .containsExactly("trainers.series");
    assertThat(keys(problems(Terms.costsFixed(great, Map.of(one, 50, three, 50)))))
        .containsExactly("shares.sides");
  }

  @Test
  void anArticleHasAHeadingAndAText() {
    Article blank =
        new Article(1, LocalizedText.french(" "), LocalizedText.french(""), null, Sunset.CUT);
    Article tooLong =
        new Article(
            1,
            LocalizedText.french("x".repeat(201)),
            new LocalizedText("x", "x".repeat(20_001)),
            null,
            Sunset.CUT);
    ConventionDraft draft = draft(List.of(one, two), Terms.open(great));
    assertThat(keys(check(draft.withArticles(List.of(blank)))))
        .containsExactly("heading.missing", "text.missing");
    assertThat(keys(check(draft.withArticles(List.of(tooLong)))))
        .containsExactly("toolong", "toolong");
  }

  @Test
  void whatIsAmendedWasSignedByTheSame() {
    Convention first = signed(START.minusYears(1), Terms.discount(great, 10));
    assertThat(check(amending(List.of(one, two), first.id()), first)).isEmpty();
    assertThat(keys(check(amending(List.of(one, two, three), first.id()), first)))
        .containsExactly("amends");
    assertThat(keys(check(amending(List.of(one, two), first.id())))).containsExactly("amends");
  }
}
