package org.entente.news;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.entente.platform.Slug;
import org.entente.platform.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Articles in PostgreSQL, one by one; [NewsLists] finds many.
@Component
class NewsStore {

  private final JdbcClient sql;

  NewsStore(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<NewsArticle> find(NewsArticleId id) {
    return one("a.id = :key", id.value());
  }

  Optional<NewsArticle> find(String slug) {
    return one("a.slug = :key", slug);
  }

  Optional<NewsArticle> findPreview(String preview) {
    return one("a.preview = :key", preview);
  }

  List<NewsArticle> find(Collection<NewsArticleId> ids) {
    return ids.isEmpty()
        ? List.of()
        : sql.sql("select " + NewsRows.COLUMNS + " from news_article a where a.id = any(:ids)")
            .param("ids", ids.stream().map(NewsArticleId::value).toArray(UUID[]::new))
            .query(NewsRows::article)
            .list();
  }

  /// The article itself where it is a translation's original, and its translations.
  List<NewsArticle> findVersionsOf(NewsArticleId original) {
    return sql.sql(
            "select "
                + NewsRows.COLUMNS
                + " from news_article a where a.id = :id or a.translation_of = :id order by a.id")
        .param("id", original.value())
        .query(NewsRows::article)
        .list();
  }

  /// Reads an article and keeps others from writing it until the transaction ends.
  Optional<NewsArticle> lock(NewsArticleId id) {
    sql.sql("select from news_article where id = :id for no key update")
        .param("id", id.value())
        .query((_, _) -> id)
        .list();
    return find(id);
  }

  boolean knows(Slug slug) {
    return sql.sql("select exists (select from news_article where slug = :slug)")
        .param("slug", slug.value())
        .query(Boolean.class)
        .single();
  }

  /// Writes a new article.
  ///
  /// @return false when another has its slug
  boolean add(NewsArticle article) {
    int added =
        sql.sql(
                """
                insert into news_article (id, slug, cluster, section, language, translation_of, title,
                  standfirst, body, byline, lead, events, conventions, status, released_at,
                  withdrawn_at, withdrawn_reason, discussion, discussion_until, preview, edition,
                  version)
                values (:id, :slug, :cluster, :section, :language, :translationOf, :title,
                  :standfirst, :body, :byline, :lead, :events, :conventions, :status, :releasedAt,
                  :withdrawnAt, :withdrawnReason, :discussion, :discussionUntil, :preview, :edition,
                  :version)
                on conflict (slug) do nothing
                """)
            .params(NewsColumns.of(article))
            .update();
    if (added == 1) {
      sql.sql(
              """
              insert into news_placement (article, cluster, state, appears_at)
              values (:id, :cluster, 'AUTHOR', :releasedAt)
              """)
          .params(NewsColumns.of(article))
          .update();
    }
    return added == 1;
  }

  /// Writes what an article is now, if nobody wrote since it was read in the version before.
  ///
  /// @throws Stale if somebody did
  void change(NewsArticle article) {
    int changed =
        sql.sql(
                """
                update news_article
                set section = :section, language = :language, translation_of = :translationOf,
                  title = :title, standfirst = :standfirst, body = :body, byline = :byline,
                  lead = :lead, events = :events, conventions = :conventions, status = :status,
                  released_at = :releasedAt, withdrawn_at = :withdrawnAt,
                  withdrawn_reason = :withdrawnReason, discussion = :discussion,
                  discussion_until = :discussionUntil, edition = :edition, version = :version
                where id = :id and cluster = :cluster and version = :version - 1
                """)
            .params(NewsColumns.of(article))
            .update();
    if (changed == 0) {
      throw new Stale("Article " + article.slug());
    }
    article.placements().forEach(placement -> place(article.id(), placement));
    sql.sql(
            """
            update news_placement
            set appears_at = case
              when state in ('AUTHOR', 'APPEARS') and :status = 'RELEASED'
              then cast(:releasedAt as timestamptz) end
            where article = :id
            """)
        .params(NewsColumns.of(article))
        .update();
  }

  private void place(NewsArticleId article, Placement placement) {
    sql.sql(
            """
            insert into news_placement (article, cluster, state, convention, convention_version,
              convention_article, convention_hash, moderation, reason)
            values (:article, :cluster, :state, :convention, :version, :clause, :hash, :moderation,
              :reason)
            on conflict (article, cluster) do update
            set state = excluded.state, convention = excluded.convention,
              convention_version = excluded.convention_version,
              convention_article = excluded.convention_article,
              convention_hash = excluded.convention_hash, moderation = excluded.moderation,
              reason = excluded.reason
            """)
        .param("article", article.value())
        .param("cluster", placement.cluster().value())
        .param("state", placement.state().name())
        .param("convention", placement.clause().convention().value())
        .param("version", placement.clause().version())
        .param("clause", placement.clause().article())
        .param("hash", placement.clause().hash())
        .param("moderation", placement.moderation())
        .param("reason", placement.reason())
        .update();
  }

  /// Removes a draft that nobody but its author's staff ever saw.
  boolean remove(ClusterId author, NewsArticleId id) {
    return sql.sql("delete from news_article where id = :id and cluster = :cluster and edition = 0")
            .param("id", id.value())
            .param("cluster", author.value())
            .update()
        == 1;
  }

  private Optional<NewsArticle> one(String condition, Object key) {
    return sql.sql("select " + NewsRows.COLUMNS + " from news_article a where " + condition)
        .param("key", key)
        .query(NewsRows::article)
        .optional();
  }
}
