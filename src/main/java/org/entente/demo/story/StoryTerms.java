package org.entente.demo.story;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Coverage;
import org.entente.conventions.Sides;
import org.entente.conventions.Term;
import org.entente.conventions.Term.DirectoryField;
import org.entente.conventions.Term.GrantKind;
import org.entente.conventions.Term.Payer;
import org.entente.platform.DatePeriod;
import org.entente.platform.LocalizedText;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// What the articles of the story make true, in the order of its text.
final class StoryTerms {

  private static final int GUARANTEED_PERCENT = 20;
  private static final int RELEASE_DAYS = 14;
  private static final int MORE_PERCENT = 30;
  private static final int FEWER_DAYS = 7;
  private static final int DAYS_PER_QUARTER = 4;

  private final Sides mutual;
  private final LocalDate signed;

  StoryTerms(Set<ClusterId> parties, LocalDate signed) {
    this.mutual = Sides.mutual(parties);
    this.signed = signed;
  }

  /// A term for each article; null for the one that only says something.
  List<@Nullable Term> inOrder() {
    Term.Scope open = scope(new Coverage.Formats(Set.of(Format.GREAT_EVENT, Format.CONFERENCE)));
    Term.Scope named =
        scope(
            new Coverage.NamedEvents(
                Set.of(new Slug("innovation-it-day"), new Slug("connec-sud"))));
    Term.Scope lunch = scope(new Coverage.Formats(Set.of(Format.LUNCH_WORKSHOP)));
    Term.Scope lessons =
        scope(new Coverage.Formats(Set.of(Format.LUNCH_WORKSHOP, Format.TRAINING)));
    Term.Scope whole = scope(new Coverage.Whole());
    return Arrays.asList(
        new Term.OpenEvents(open),
        new Term.PartnerRate(open, new Term.PartnerRate.Rate.MemberPrice()),
        new Term.SeatGuarantee(
            named, new Term.SeatGuarantee.Share.Percent(GUARANTEED_PERCENT), RELEASE_DAYS),
        new Term.StayLocal(lunch, true),
        new Term.LendTrainers(lessons, DAYS_PER_QUARTER, Payer.BORROWER, Payer.EQUALLY),
        new Term.ShareCosts(named, new Term.ShareCosts.Key.ByAttendance()),
        new Term.OpenReflection(
            whole,
            new Slug("future-region"),
            new LocalizedText(
                "Le numérique dans la future région", "Digital trades in the region to come"),
            signed.plusYears(1)),
        new Term.SharedDirectory(
            whole, Set.of(DirectoryField.COMPANY, DirectoryField.ACTIVITY, DirectoryField.COMMUNE)),
        new Term.DiscloseFunding(
            whole,
            Set.of(GrantKind.OPERATING, GrantKind.PROJECT),
            new DatePeriod(signed.minusYears(5), signed)),
        null);
  }

  /// The same for the draft that changes it.
  List<@Nullable Term> amended() {
    Term.Scope training = scope(new Coverage.Formats(Set.of(Format.TRAINING)));
    Term.Scope named =
        scope(
            new Coverage.NamedEvents(
                Set.of(new Slug("innovation-it-day"), new Slug("connec-sud"))));
    return Arrays.asList(
        new Term.OpenEvents(training),
        new Term.PartnerRate(training, new Term.PartnerRate.Rate.MemberPrice()),
        new Term.SeatGuarantee(
            named, new Term.SeatGuarantee.Share.Percent(MORE_PERCENT), FEWER_DAYS));
  }

  private Term.Scope scope(Coverage coverage) {
    return new Term.Scope(mutual, coverage, null);
  }
}
