package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Attendance.Price;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.platform.DatePeriod;
import org.entente.platform.France;
import org.entente.platform.Money;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LawBookTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final LocalDate END = LocalDate.of(2027, 1, 1);

  private final ClusterId toulouse = ClusterId.next();
  private final ClusterId montpellier = ClusterId.next();
  private final ClusterId marseille = ClusterId.next();
  private final List<ClusterId> pair = List.of(toulouse, montpellier);
  private final Term.Scope great = Terms.formats(toulouse, montpellier, Format.GREAT_EVENT);

  @Test
  void aConventionActsFromItsFirstDayUntilTheDayBeforeItsEnd() {
    Convention convention = inForce(pair, null, Terms.open(great));
    assertThat(acts(convention, START.minusDays(1))).isFalse();
    assertThat(acts(convention, START)).isTrue();
    assertThat(acts(convention, END.minusDays(1))).isTrue();
    assertThat(acts(convention, END)).isFalse();
    assertThat(convention.stageOn(START.minusDays(1))).isEqualTo(Stage.SIGNED);
    assertThat(convention.stageOn(START)).isEqualTo(Stage.IN_FORCE);
    assertThat(convention.stageOn(END)).isEqualTo(Stage.ENDED);
  }

  @Test
  void itActsForNobodyBeforeTheLastHasSignedAndThenFromThatDayOn() {
    Convention draft = unsigned(null);
    LocalDate late = START.plusDays(40);
    Convention half = ConventionsFixture.with(draft, List.of(signature(toulouse, START)));
    Convention whole =
        ConventionsFixture.with(
            draft, List.of(signature(toulouse, START), signature(montpellier, late)));
    assertThat(acts(draft, late)).isFalse();
    assertThat(acts(half, late)).isFalse();
    assertThat(acts(whole, late.minusDays(1))).isFalse();
    assertThat(acts(whole, late)).isTrue();
    assertThat(draft.stageOn(late)).isEqualTo(Stage.DRAFT);
    assertThat(half.stageOn(late)).isEqualTo(Stage.SIGNING);
    assertThat(half.stageOn(END)).isEqualTo(Stage.LAPSED);
  }

  @Test
  void whatIsNotSignedBeforeTheDeadlineLapsesAndALaterSignatureDoesNotHelp() {
    Convention draft = unsigned(START.plusDays(10));
    Convention half = ConventionsFixture.with(draft, List.of(signature(toulouse, START)));
    assertThat(half.stageOn(START.plusDays(9))).isEqualTo(Stage.SIGNING);
    assertThat(half.stageOn(START.plusDays(10))).isEqualTo(Stage.LAPSED);
    Convention late =
        ConventionsFixture.with(
            draft, List.of(signature(toulouse, START), signature(montpellier, START.plusDays(10))));
    assertThat(acts(late, START.plusDays(20))).isFalse();
    assertThat(late.stageOn(START.plusDays(20))).isEqualTo(Stage.LAPSED);
  }

  @Test
  void theLawIsReplayedAsItWasKnownAtAnEarlierMoment() {
    Convention convention = inForce(pair, null, Terms.open(great));
    Instant recorded = convention.signatures().getLast().recordedAt();
    LawBook known = LawBook.of(List.of(convention), START, recorded);
    LawBook before = LawBook.of(List.of(convention), START, recorded.minusNanos(1));
    assertThat(known.partnersOf(toulouse)).containsExactly(montpellier);
    assertThat(before.partnersOf(toulouse)).isEmpty();
    assertThat(before.signed()).isEmpty();
  }

  @Test
  void anAmendmentPrecedesWhatItAmends() {
    Convention first = inForce(pair, null, Terms.discount(named(), 10));
    Convention amendment = inForce(pair, first.id(), Terms.discount(great, 20));
    assertThat(price(first, amendment)).isEqualTo(Money.euros(80));
  }

  @Test
  void anAmendmentByOthersPrecedesNothing() {
    Convention first =
        inForce(
            List.of(montpellier, marseille),
            null,
            Terms.open(Terms.mutual(montpellier, marseille, Format.GREAT_EVENT)));
    Convention claimed = inForce(pair, first.id(), Terms.discount(great, 20));
    Convention specific = inForce(pair, null, Terms.discount(named(), 10));
    assertThat(price(first, claimed, specific)).isEqualTo(Money.euros(90));
    assertThat(price(claimed, specific)).isEqualTo(Money.euros(90));
  }

  @Test
  void theSpecificPrecedesTheGeneral() {
    Convention both =
        inForce(
            pair,
            null,
            Terms.discount(Terms.whole(toulouse, montpellier), 30),
            Terms.discount(named(), 10),
            Terms.discount(great, 20));
    assertThat(price(both)).isEqualTo(Money.euros(90));
    assertThat(
            decide(both) instanceof Decision.Granted<Price>(_, _, List<ClauseRef> considered)
                ? considered
                : List.of())
        .hasSize(2);
  }

  @Test
  void whatMoreAgreedPrecedesWhatTwoAgreed() {
    Convention two = inForce(pair, null, Terms.discount(great, 10));
    Convention three =
        inForce(List.of(toulouse, montpellier, marseille), null, Terms.discount(great, 20));
    assertThat(price(two, three)).isEqualTo(Money.euros(80));
  }

  @Test
  void theLaterPrecedesTheEarlierAndOnOneDayNeither() {
    Convention earlier = inForce(pair, null, Terms.discount(great, 10));
    Convention later =
        ConventionsFixture.inForce(
            pair, new DatePeriod(START.plusDays(1), END), null, List.of(Terms.discount(great, 20)));
    assertThat(price(earlier, later)).isEqualTo(Money.euros(80));
    Convention sameDay = inForce(pair, null, Terms.discount(great, 20));
    assertThat(decide(earlier, sameDay)).isInstanceOf(Decision.Conflict.class);
  }

  @Test
  void articlesThatSayTheSameDoNotDisagree() {
    Convention one = inForce(pair, null, Terms.discount(great, 10));
    Convention other = inForce(pair, null, Terms.discount(great, 10));
    assertThat(decide(one, other).isGranted()).isTrue();
  }

  private Money price(Convention... conventions) {
    Decision<Price> decision = decide(conventions);
    assertThat(decision).isInstanceOf(Decision.Granted.class);
    return ((Decision.Granted<Price>) decision).value().amount();
  }

  private Decision<Price> decide(Convention... conventions) {
    List<Convention> all = new ArrayList<>(List.of(conventions));
    all.add(inForce(pair, null, Terms.open(Terms.whole(toulouse, montpellier))));
    return Decide.attendance(
            LawBook.of(all, START.plusDays(100), Instant.MAX),
            new AttendanceRequest(gathering(), Set.of(montpellier), null))
        .price();
  }

  private Gathering gathering() {
    return new Gathering(
        toulouse,
        Format.GREAT_EVENT,
        new Slug("innovation-it-day"),
        START.plusDays(200),
        Duration.ofHours(8),
        false,
        Money.euros(100),
        Money.euros(50));
  }

  private Term.Scope named() {
    return Terms.series(toulouse, montpellier, "innovation-it-day");
  }

  private static Convention inForce(
      List<ClusterId> parties, @Nullable ConventionId amends, Term... terms) {
    return ConventionsFixture.inForce(parties, new DatePeriod(START, END), amends, List.of(terms));
  }

  private Convention unsigned(@Nullable LocalDate signBefore) {
    Convention draft =
        ConventionsFixture.unsigned(
            pair, new DatePeriod(START, END), null, List.of(Terms.open(great)));
    return new Convention(
        draft.id(),
        draft.slug(),
        1,
        draft.title(),
        draft.preamble(),
        pair,
        draft.period(),
        signBefore,
        null,
        null,
        null,
        draft.articles(),
        List.of(),
        Declarations.NONE);
  }

  private static Signature signature(ClusterId party, LocalDate day) {
    return ConventionsFixture.signature(party, day, France.startOf(day));
  }

  private boolean acts(Convention convention, LocalDate day) {
    return !LawBook.of(List.of(convention), day, Instant.MAX).partnersOf(toulouse).isEmpty();
  }
}
