package org.entente.comments;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PersonalData;
import org.entente.platform.privacy.PersonalDatum;
import org.entente.platform.privacy.PersonalDatum.LegalBasis;
import org.entente.platform.privacy.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What readers wrote, and under which name and address.
@Component
@Order(60)
class CommentsHeld implements PersonalData {

  /// From writing to the day on which the address is forgotten.
  static final Period ADDRESS_KEPT = Period.ofMonths(12);

  /// Within which a link that nobody opens is forgotten with its comment.
  static final Period UNVERIFIED_KEPT = Period.ofDays(7);

  private final JdbcClient sql;
  private final Clock clock;

  CommentsHeld(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public List<PersonalDatum> data() {
    return List.of(
        PersonalDatum.of(
            "comments.privacy.",
            "comments",
            LegalBasis.CONTRACT,
            "reader_comment.name",
            "reader_comment.body"),
        PersonalDatum.of(
            "comments.privacy.",
            "address",
            LegalBasis.INTEREST,
            "reader_comment.email",
            "reader_comment.language",
            "reader_comment.link"),
        PersonalDatum.of(
            "comments.privacy.",
            "decisions",
            LegalBasis.LAW,
            "comment_decision.moderator",
            "comment_decision.reason"));
  }

  @Override
  public List<Extract> export(Subject person) {
    return List.of(
        Extract.of(
            "comments",
            sql.sql(
                    """
                    select c.name, c.email, c.body, c.state, c.written_at, a.slug as article
                    from reader_comment c join news_article a on a.id = c.article
                    where c.email = any(:emails) order by c.written_at
                    """)
                .param("emails", person.array())
                .query()
                .listOfRows()),
        Extract.of(
            "comments-decided",
            sql.sql(
                    """
                    select comment, before, after, reason, decided_at
                    from comment_decision where moderator = :account order by decided_at
                    """)
                .param("account", person.account())
                .query()
                .listOfRows()));
  }

  /// Takes the person's comments out of the discussion; where others answered, an empty place
  /// stays.
  @Override
  public void erase(Subject person) {
    sql.sql(
            """
            delete from reader_comment c
            where c.email = any(:emails)
              and not exists (select from reader_comment r where r.parent = c.id)
            """)
        .param("emails", person.array())
        .update();
    sql.sql(
            """
            update reader_comment
            set name = '--', body = '--', email = null, state = 'WITHDRAWN'
            where email = any(:emails)
            """)
        .param("emails", person.array())
        .update();
    sql.sql("update comment_decision set moderator = null where moderator = :account")
        .param("account", person.account())
        .update();
  }

  @Override
  public void endTerms() {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    sql.sql("delete from reader_comment where state = 'UNVERIFIED' and written_at < :before")
        .param("before", now.minus(UNVERIFIED_KEPT))
        .update();
    sql.sql(
            "update reader_comment set email = null where email is not null and written_at < :before")
        .param("before", now.minus(ADDRESS_KEPT))
        .update();
  }
}
