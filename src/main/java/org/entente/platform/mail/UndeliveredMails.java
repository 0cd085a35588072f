package org.entente.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.entente.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mails that did not reach their server, for a person to look at.
@Component
public class UndeliveredMails {

  private static final int MOST_SHOWN = 200;

  private final JdbcClient sql;
  private final Clock clock;

  UndeliveredMails(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// How it stands with a mail. Its phrase is `platform.undelivered.state.` and the name in lower
  /// case.
  public enum State {
    /// It will be tried again by itself.
    WAITING,
    /// Nobody tries any more.
    GIVEN_UP,
    /// It would come too late now.
    TOO_LATE
  }

  /// @param answer what the mail server said last, or null where it was not reached
  /// @param doubtful whether a copy may have arrived all the same: the connection broke in between
  public record Line(
      UUID id,
      String recipient,
      String subject,
      String language,
      Instant writtenAt,
      int tries,
      State state,
      @Nullable String answer,
      boolean doubtful) {}

  /// Mails of which at least one try failed, or that became useless before they left; newest first.
  public List<Line> list() {
    return sql.sql(
            """
            select o.*, last.answer,
              exists (select from mail_attempt a where a.mail = o.id and a.outcome = 'UNKNOWN') doubt,
              case when given_up_at is not null then 'GIVEN_UP' when useful_until <= :now then 'TOO_LATE'
                else 'WAITING' end state
            from mail_outbox o
            left join lateral (
              select answer from mail_attempt a where a.mail = o.id order by number desc limit 1) last
              on true
            where sent_at is null and forgotten_at is null
              and (tries > 0 or given_up_at is not null)
            order by written_at desc, id
            limit :most
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("most", MOST_SHOWN)
        .query(UndeliveredMails::line)
        .list();
  }

  /// Gives a mail ten more tries, at once.
  ///
  /// @throws NotFound for a mail that has left, or of which nothing is left
  @Transactional
  public void tryAgain(UUID id) {
    int found =
        sql.sql(
                """
                update mail_outbox
                set tries = 0, not_before = '-infinity', given_up_at = null, useful_until = 'infinity'
                where id = :id and sent_at is null and forgotten_at is null
                """)
            .param("id", id)
            .update();
    if (found == 0) {
      throw new NotFound("No mail " + id + " waits to be sent.");
    }
  }

  private static Line line(ResultSet row, int index) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("language"),
        row.getTimestamp("written_at").toInstant(),
        row.getInt("tries"),
        State.valueOf(row.getString("state")),
        row.getString("answer"),
        row.getBoolean("doubt"));
  }
}
