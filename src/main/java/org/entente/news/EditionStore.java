package org.entente.news;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The wordings of articles in PostgreSQL. They are added, and never changed.
@Component
class EditionStore {

  private final JdbcClient sql;

  EditionStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(NewsArticleId article, Edition edition) {
    sql.sql(
            """
            insert into news_edition (article, edition, title, standfirst, body, byline, note,
              written_at)
            values (:article, :edition, :title, :standfirst, :body, :byline, :note, :at)
            """)
        .param("article", article.value())
        .param("edition", edition.number())
        .param("title", edition.text().title())
        .param("standfirst", edition.text().standfirst())
        .param("body", edition.text().body())
        .param("byline", edition.text().byline())
        .param("note", edition.note())
        .param("at", NewsColumns.timestamp(edition.at()))
        .update();
  }

  /// The latest first.
  List<Edition> of(NewsArticleId article) {
    return sql.sql("select * from news_edition where article = :article order by edition desc")
        .param("article", article.value())
        .query(
            (row, _) ->
                new Edition(
                    row.getInt("edition"),
                    new NewsText(
                        row.getString("title"),
                        row.getString("standfirst"),
                        row.getString("body"),
                        row.getString("byline")),
                    row.getString("note"),
                    row.getTimestamp("written_at").toInstant()))
        .list();
  }
}
