package org.entente.conventions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.clusters.ClusterId;
import org.entente.platform.DatePeriod;
import org.entente.platform.LocalizedText;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// An agreement between clusters, made of articles, in one version of its text.
///
/// @param version counts the changes of the text; a signature is of one version
/// @param parties the clusters that agree, in the order of the text
/// @param period from its first day on, if all have signed by then; else from the last signature on
/// @param signBefore the first day on which it is too late to sign, or null without such a day
/// @param amends the convention that this one changes, and therefore precedes, or null
/// @param noticeMonths how many months before its end a party that leaves tells the others, or null
///     where the text says nothing
/// @param frozenAt when all agreed on this text, so that it can be signed, or null
/// @param declarations what its parties declared since all have signed
public record Convention(
    ConventionId id,
    Slug slug,
    int version,
    LocalizedText title,
    LocalizedText preamble,
    List<ClusterId> parties,
    DatePeriod period,
    @Nullable LocalDate signBefore,
    @Nullable ConventionId amends,
    @Nullable Integer noticeMonths,
    @Nullable Instant frozenAt,
    List<Article> articles,
    List<Signature> signatures,
    Declarations declarations) {

  /// The notice that counts where the text has no end and says nothing of one.
  public static final int REASONABLE_NOTICE_MONTHS = 3;

  public Convention {
    parties = List.copyOf(parties);
    articles = List.copyOf(articles);
    signatures = List.copyOf(signatures);
  }

  /// A text that nobody has frozen or signed.
  static Convention unsigned(ConventionId id, Slug slug, int version, ConventionDraft draft) {
    return new Convention(
        id,
        slug,
        version,
        draft.title(),
        draft.preamble(),
        draft.parties(),
        new DatePeriod(draft.startsOn(), draft.endsOn()),
        draft.signBefore(),
        draft.amends(),
        draft.noticeMonths(),
        null,
        draft.articles(),
        List.of(),
        Declarations.NONE);
  }

  /// The same convention as it was known at that moment: without what was signed or declared since.
  public Convention asKnownAt(Instant moment) {
    List<Signature> signed =
        signatures.stream().filter(one -> !one.recordedAt().isAfter(moment)).toList();
    Declarations declared = declarations.asKnownAt(moment);
    return signed.size() == signatures.size() && declared.all().size() == declarations.all().size()
        ? this
        : with(articles, signed, declared);
  }

  /// The same frame about other facts.
  Convention with(List<Article> others, List<Signature> signed, Declarations declared) {
    return new Convention(
        id,
        slug,
        version,
        title,
        preamble,
        parties,
        period,
        signBefore,
        amends,
        noticeMonths,
        frozenAt,
        others,
        signed,
        declared);
  }

  public Stage stageOn(LocalDate day) {
    LocalDate end = end();
    if (end != null && !day.isBefore(end)) {
      return inForce().isPresent() ? Stage.ENDED : Stage.LAPSED;
    }
    Optional<LocalDate> first = firstDay();
    if (first.isPresent()) {
      if (day.isBefore(first.get())) {
        return Stage.SIGNED;
      }
      return isSuspendedOn(day) ? Stage.SUSPENDED : Stage.IN_FORCE;
    }
    if (signBefore != null && !day.isBefore(signBefore)) {
      return Stage.LAPSED;
    }
    if (signatures.isEmpty()) {
      return frozenAt == null ? Stage.DRAFT : Stage.FROZEN;
    }
    return Stage.SIGNING;
  }

  public boolean isSignedByAll() {
    return signatures.stream()
        .map(Signature::party)
        .collect(Collectors.toSet())
        .containsAll(parties);
  }

  public boolean isSignedBy(ClusterId party) {
    return signatures.stream().anyMatch(one -> one.party().equals(party));
  }

  /// The first day on which it acts: its own first day, or that of the last signature when that is
  /// later.
  /// Empty as long as a signature is missing, and for ever when one was given too late.
  public Optional<LocalDate> firstDay() {
    if (!isSignedByAll()) {
      return Optional.empty();
    }
    return signatures.stream()
        .map(Signature::signedOn)
        .max(Comparator.naturalOrder())
        .filter(last -> signBefore == null || last.isBefore(signBefore))
        .map(last -> last.isAfter(period.from()) ? last : period.from());
  }

  /// The days on which it acts, or empty when it never does.
  public Optional<DatePeriod> inForce() {
    return firstDay()
        .filter(first -> end() == null || first.isBefore(end()))
        .map(first -> new DatePeriod(first, end()));
  }

  /// The first day on which it no longer acts: that of the text, or the one from which fewer than
  /// two of its parties are left when that is earlier; null while there is none.
  public @Nullable LocalDate end() {
    LocalDate left = declarations.endOf(parties).orElse(null);
    LocalDate written = period.until();
    return left == null || (written != null && written.isBefore(left)) ? written : left;
  }

  /// The first day on which a party that tells the others today may be free: after the notice of
  /// the
  /// text; where that names neither notice nor end, after a reasonable one (Code civil, art. 1211).
  /// Empty where the text has an end and no notice, so that it is to be kept until then (art.
  /// 1212).
  public Optional<LocalDate> earliestLeave(LocalDate notifiedOn) {
    if (noticeMonths != null) {
      return Optional.of(notifiedOn.plusMonths(noticeMonths));
    }
    return period.until() == null
        ? Optional.of(notifiedOn.plusMonths(REASONABLE_NOTICE_MONTHS))
        : Optional.empty();
  }

  /// The first day on which it no longer binds one of two parties, or null while there is none.
  @Nullable LocalDate endBetween(ClusterId one, ClusterId other) {
    LocalDate end = end();
    for (ClusterId party : List.of(one, other)) {
      LocalDate leaves = declarations.leaves(party).orElse(null);
      if (leaves != null && (end == null || leaves.isBefore(end))) {
        end = leaves;
      }
    }
    return end;
  }

  /// Whether every article with a term stands still on that day.
  public boolean isSuspendedOn(LocalDate day) {
    List<Article> acting = articles.stream().filter(article -> article.term() != null).toList();
    return !acting.isEmpty()
        && acting.stream()
            .allMatch(
                article ->
                    declarations.suspended(article.number()).stream()
                        .anyMatch(days -> days.contains(day)));
  }

  public Optional<Article> article(int number) {
    return articles.stream().filter(article -> article.number() == number).findFirst();
  }

  /// The reference to an article as it stands in this version.
  public ClauseRef refer(Article article) {
    return new ClauseRef(id, version, article.number(), CanonicalForm.hash(article));
  }

  /// All that it says, text and terms, as canonical JSON (RFC 8785): what its parties sign.
  public byte[] canonical() {
    return CanonicalForm.document(this);
  }

  /// Whether exactly these are its parties.
  public boolean isBetween(Collection<ClusterId> clusters) {
    return Set.copyOf(parties).equals(Set.copyOf(clusters));
  }

  public boolean concerns(Collection<ClusterId> clusters) {
    return Set.copyOf(parties).stream().anyMatch(clusters::contains);
  }
}
