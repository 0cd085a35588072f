package org.entente.news;

import org.jspecify.annotations.Nullable;

/// What a cluster says in an article and may change. See [NewsArticle] for what each part means.
public record NewsDescription(
    Section section,
    String language,
    @Nullable NewsArticleId translationOf,
    NewsText text,
    @Nullable PictureId lead,
    NewsArticle.Links links,
    Discussion discussion) {}
