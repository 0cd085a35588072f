package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.platform.DatePeriod;
import org.entente.platform.Problem;
import org.junit.jupiter.api.Test;

class ConflictRulesTest extends DraftScene {

  @Test
  void articlesThatContradictEachOtherAreFound() {
    assertConflict(Terms.open(great), Terms.local(great));
    assertConflict(Terms.local(great), Terms.localWithNeighbours(great));
    assertConflict(Terms.memberPrice(great), Terms.discount(great, 20));
    assertConflict(Terms.seats(great, 10, 3), Terms.seats(great, 10, 4));
    assertConflict(Terms.costsEqually(great), Terms.costsByAttendance(great));
    Term.Scope whole = Terms.whole(one, two);
    assertConflict(
        Terms.directory(whole, Term.DirectoryField.COMPANY),
        Terms.directory(whole, Term.DirectoryField.CONTACT));
    assertConflict(
        Terms.reflection(whole, "region", "2027-01-01"),
        Terms.reflection(whole, "region", "2027-02-01"));
    Term.Scope training = Terms.formats(one, two, Format.TRAINING);
    assertConflict(Terms.trainers(training, 3), Terms.trainers(training, 4));
  }

  @Test
  void articlesThatDoNotMeetDoNotContradictEachOther() {
    assertThat(problems(Terms.discount(great, 20), Terms.discount(great, 20)))
        .as("the same")
        .isEmpty();
    assertThat(
            problems(
                Terms.discount(great, 20),
                Terms.discount(Terms.formats(one, two, Format.CONFERENCE), 10)))
        .as("other formats")
        .isEmpty();
    assertThat(
            problems(
                Terms.discount(great, 20), Terms.discount(Terms.series(one, two, "forum"), 10)))
        .as("the specific one precedes")
        .isEmpty();
    assertThat(
            problems(
                Terms.discount(Terms.during(great, "2026-04-01", "2027-01-01"), 20),
                Terms.discount(Terms.during(great, "2027-01-01", "2028-01-01"), 10)))
        .as("other days")
        .isEmpty();
    assertThat(
            problems(
                Terms.discount(Terms.formats(one, two, Format.LUNCH_WORKSHOP), 20),
                Terms.discount(Terms.formats(two, one, Format.LUNCH_WORKSHOP), 10)))
        .as("other sides")
        .isEmpty();
  }

  @Test
  void aContradictionWithWhatIsSignedIsFoundWhereNoPrecedenceDecides() {
    Convention sameDay = signed(START, Terms.discount(great, 10));
    List<Problem> problems = check(draft(List.of(one, two), Terms.discount(great, 20)), sameDay);
    assertThat(keys(problems)).containsExactly("conflict.law");
    assertThat(problems.getFirst().field()).isEqualTo("article-1");

    Convention earlier = signed(START.minusYears(1), Terms.discount(great, 10));
    assertThat(check(draft(List.of(one, two), Terms.discount(great, 20)), earlier))
        .as("the later one precedes")
        .isEmpty();
  }

  @Test
  void sharesOfOneHostAddUpToAHundredAtMostWithinAndBeside() {
    Term.Scope others = Terms.formats(one, three, Format.GREAT_EVENT);
    List<ClusterId> all = List.of(one, two, three);
    Term sixty = Terms.percentOfSeats(great, 60, 3);
    assertThat(check(draft(all, sixty, Terms.percentOfSeats(others, 40, 3)))).isEmpty();
    List<Problem> problems = check(draft(all, sixty, Terms.percentOfSeats(others, 41, 3)));
    assertThat(keys(problems)).containsOnly("shares.sum");
    assertThat(problems.getFirst().arguments()).containsExactly("Toulouse", 101);

    Convention beside =
        ConventionsFixture.inForce(
            List.of(one, three),
            new DatePeriod(START.minusYears(1), null),
            null,
            List.of(Terms.percentOfSeats(others, 50, 3)));
    assertThat(keys(check(draft(List.of(one, two), sixty), beside))).containsExactly("shares.sum");
    assertThat(check(draft(List.of(one, two), Terms.percentOfSeats(great, 50, 3)), beside))
        .isEmpty();
    assertThat(
            check(
                draft(
                    List.of(one, two),
                    Terms.percentOfSeats(Terms.series(one, two, "forum"), 60, 3)),
                beside))
        .as("a named event may be a great one")
        .isNotEmpty();
  }

  @Test
  void oneMutualShareAmongThreeCountsForEachBeneficiary() {
    Term.Scope three =
        new Term.Scope(
            Sides.mutual(Set.of(one, two, this.three)),
            new Coverage.Formats(Set.of(Format.LUNCH_WORKSHOP)),
            null);
    assertThat(
            keys(check(draft(List.of(one, two, this.three), Terms.percentOfSeats(three, 51, 0)))))
        .containsOnly("shares.sum");
  }

  @Test
  void aResultIsNotSplitTwice() {
    Term.Scope others = Terms.formats(one, three, Format.GREAT_EVENT);
    assertThat(
            keys(
                check(
                    draft(
                        List.of(one, two, three),
                        Terms.costsEqually(great),
                        Terms.costsEqually(others)))))
        .containsExactly("costs.twice");
  }

  private void assertConflict(Term first, Term second) {
    List<Problem> problems = problems(first, second);
    assertThat(keys(problems)).as("%s, %s", first, second).containsExactly("conflict.own");
    assertThat(problems.getFirst().field()).isEqualTo("article-2");
    assertThat(problems.getFirst().arguments()).containsExactly(1, 2);
  }
}
