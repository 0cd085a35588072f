package org.entente.conventions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.LocalizedText;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// What a convention is to say, as somebody wrote it: it may still be wrong in every respect.
///
/// @param startsOn the first day on which it is to act
/// @param endsOn the first day on which it no longer does, or null
/// @param signBefore the first day on which it is too late to sign, or null
/// @param amends the convention that this one changes, or null
/// @param noticeMonths how many months before its end a party that leaves tells the others, or null
public record ConventionDraft(
    LocalizedText title,
    LocalizedText preamble,
    List<ClusterId> parties,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable LocalDate signBefore,
    @Nullable ConventionId amends,
    @Nullable Integer noticeMonths,
    List<Article> articles) {

  public ConventionDraft {
    parties = List.copyOf(parties);
    articles = List.copyOf(articles);
  }

  /// What a convention says now.
  public static ConventionDraft of(Convention convention) {
    return new ConventionDraft(
        convention.title(),
        convention.preamble(),
        convention.parties(),
        convention.period().from(),
        convention.period().until(),
        convention.signBefore(),
        convention.amends(),
        convention.noticeMonths(),
        convention.articles());
  }

  /// The same with other articles, which are numbered anew in their order.
  public ConventionDraft withArticles(List<Article> others) {
    List<Article> numbered = new ArrayList<>();
    for (Article article : others) {
      numbered.add(article.numbered(numbered.size() + 1));
    }
    return new ConventionDraft(
        title, preamble, parties, startsOn, endsOn, signBefore, amends, noticeMonths, numbered);
  }

  Convention as(ConventionId id, Slug slug, int version) {
    return Convention.unsigned(id, slug, version, this);
  }
}
