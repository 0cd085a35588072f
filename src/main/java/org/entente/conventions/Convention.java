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
/// @param frozenAt when all agreed on this text, so that it can be signed, or null
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
    @Nullable Instant frozenAt,
    List<Article> articles,
    List<Signature> signatures) {

  public Convention {
    parties = List.copyOf(parties);
    articles = List.copyOf(articles);
    signatures = List.copyOf(signatures);
  }

  /// The same convention as it was known at that moment: without the signatures entered since.
  public Convention asKnownAt(Instant moment) {
    List<Signature> known =
        signatures.stream().filter(one -> !one.recordedAt().isAfter(moment)).toList();
    return known.size() == signatures.size()
        ? this
        : new Convention(
            id,
            slug,
            version,
            title,
            preamble,
            parties,
            period,
            signBefore,
            amends,
            frozenAt,
            articles,
            known);
  }

  public Stage stageOn(LocalDate day) {
    if (period.until() != null && !day.isBefore(period.until())) {
      return inForce().isPresent() ? Stage.ENDED : Stage.LAPSED;
    }
    Optional<LocalDate> first = firstDay();
    if (first.isPresent()) {
      return day.isBefore(first.get()) ? Stage.SIGNED : Stage.IN_FORCE;
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
        .filter(first -> period.until() == null || first.isBefore(period.until()))
        .map(first -> new DatePeriod(first, period.until()));
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
