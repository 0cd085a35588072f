package org.entente.news;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.conventions.ConventionId;
import org.jspecify.annotations.Nullable;

/// The columns of the table `news_article` that say what an article is.
final class NewsColumns {

  private NewsColumns() {}

  static Map<String, @Nullable Object> of(NewsArticle article) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    NewsArticleId translated = article.translationOf();
    PictureId lead = article.lead();
    columns.put("id", article.id().value());
    columns.put("slug", article.slug().value());
    columns.put("cluster", article.author().value());
    columns.put("section", article.section().name());
    columns.put("language", article.language());
    columns.put("translationOf", translated == null ? null : translated.value());
    columns.put("title", article.text().title());
    columns.put("standfirst", article.text().standfirst());
    columns.put("body", article.text().body());
    columns.put("byline", article.text().byline());
    columns.put("lead", lead == null ? null : lead.value());
    columns.put(
        "events", article.links().events().stream().map(EventId::value).toArray(UUID[]::new));
    columns.put(
        "conventions",
        article.links().conventions().stream().map(ConventionId::value).toArray(UUID[]::new));
    columns.put("discussion", article.discussion().open() ? "OPEN" : "CLOSED");
    columns.put("discussionUntil", article.discussion().until());
    columns.put("preview", article.preview());
    columns.put("edition", article.edition());
    columns.put("version", article.version());
    putRelease(columns, article.release());
    return columns;
  }

  private static void putRelease(Map<String, @Nullable Object> columns, Release release) {
    columns.put("releasedAt", null);
    columns.put("withdrawnAt", null);
    columns.put("withdrawnReason", null);
    switch (release) {
      case Release.Draft _ -> columns.put("status", "DRAFT");
      case Release.Released(Instant at) -> {
        columns.put("status", "RELEASED");
        columns.put("releasedAt", timestamp(at));
      }
      case Release.Withdrawn(Instant releasedAt, Instant at, String reason) -> {
        columns.put("status", "WITHDRAWN");
        columns.put("releasedAt", timestamp(releasedAt));
        columns.put("withdrawnAt", timestamp(at));
        columns.put("withdrawnReason", reason);
      }
    }
  }

  static OffsetDateTime timestamp(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
