package org.entente.readership;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Readings in PostgreSQL.
@Component
class ReadingStore {

  private static final int SECRET_BYTES = 32;

  private final JdbcClient sql;
  private final SecureRandom random = new SecureRandom();

  ReadingStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// The secret of a day, the same on all servers; the first who asks makes it.
  byte[] secret(LocalDate day) {
    byte[] fresh = new byte[SECRET_BYTES];
    random.nextBytes(fresh);
    sql.sql(
            "insert into reading_secret (day, secret) values (:day, :secret) on conflict do nothing")
        .param("day", day)
        .param("secret", fresh)
        .update();
    return sql.sql("select secret from reading_secret where day = :day")
        .param("day", day)
        .query(byte[].class)
        .single();
  }

  /// Counts those that are new, each once for its article and day, however many servers write; what
  /// is no article that everybody can read counts nothing.
  @Transactional
  void add(LocalDate day, Instant now, List<UUID> articles, List<byte[]> readers) {
    sql.sql(
            """
            with fresh as (
              insert into article_reader (day, article, reader)
              select distinct cast(:day as date), r.article, r.reader
              from unnest(cast(:articles as uuid[]), cast(:readers as bytea[])) r (article, reader)
              join news_article a on a.id = r.article
              where a.status = 'RELEASED' and a.released_at <= :now
              on conflict do nothing
              returning article
            )
            insert into article_day (article, day, readers)
            select article, cast(:day as date), count(*) from fresh group by article order by article
            on conflict (article, day)
            do update set readers = article_day.readers + excluded.readers
            """)
        .param("day", day)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("articles", articles.toArray(UUID[]::new))
        .param("readers", readers.toArray(byte[][]::new))
        .update();
  }

  /// Throws away what days before have left of anybody, and counts that nobody asks for any more.
  @Transactional
  void forget(LocalDate before, LocalDate countsBefore) {
    sql.sql("delete from reading_secret where day < :day").param("day", before).update();
    sql.sql("delete from article_reader where day < :day").param("day", before).update();
    sql.sql("delete from article_day where day < :day").param("day", countsBefore).update();
  }
}
