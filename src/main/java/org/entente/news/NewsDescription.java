package org.entente.news;

import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// What a cluster says in an article and may change. See [NewsArticle] for what each part means.
public record NewsDescription(
    Section section,
    String language,
    @Nullable NewsArticleId translationOf,
    NewsText text,
    @Nullable PictureId lead,
    NewsArticle.Links links,
    Discussion discussion) {

  NewsArticle draft(NewsArticleId id, Slug slug, ClusterId author, String preview) {
    return new NewsArticle(
        id,
        slug,
        author,
        section,
        language,
        translationOf,
        text,
        lead,
        links,
        List.of(),
        Release.DRAFT,
        discussion,
        preview,
        0,
        1);
  }
}
