package org.entente.notices;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.agenda.EventId;
import org.entente.identity.AccountId;
import org.entente.registration.BookingRequest.Correspondence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who gets the weekly letter, and which there were, in PostgreSQL.
@Component
class WeeklyLetterStore {

  private static final int NUMBER_BYTES = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient sql;

  WeeklyLetterStore(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<WeeklyLetter> find(AccountId reader) {
    return sql.sql("select * from weekly_letter where account = :reader")
        .param("reader", reader.value())
        .query(WeeklyLetterStore::letter)
        .optional();
  }

  Optional<WeeklyLetter> findByNumber(String number) {
    return sql.sql("select * from weekly_letter where letter = :number")
        .param("number", number)
        .query(WeeklyLetterStore::letter)
        .optional();
  }

  /// The number stays, so that the addresses in letters of before still pause it.
  void ask(AccountId reader, Correspondence correspondence, Instant now) {
    byte[] random = new byte[NUMBER_BYTES];
    RANDOM.nextBytes(random);
    sql.sql(
            """
            insert into weekly_letter (account, letter, language, site, asked_at)
            values (:reader, :number, :language, :site, :now)
            on conflict (account) do update
            set language = excluded.language, site = excluded.site, paused_at = null
            """)
        .param("reader", reader.value())
        .param("number", HexFormat.of().formatHex(random))
        .param("language", correspondence.language())
        .param("site", correspondence.site())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void delete(AccountId reader) {
    sql.sql("delete from weekly_letter where account = :reader")
        .param("reader", reader.value())
        .update();
  }

  void pause(String number, Instant now) {
    sql.sql("update weekly_letter set paused_at = coalesce(paused_at, :now) where letter = :number")
        .param("number", number)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void resume(String number) {
    sql.sql("update weekly_letter set paused_at = null where letter = :number")
        .param("number", number)
        .update();
  }

  /// Those who get a letter and had none in the week of that Monday.
  List<AccountId> due(LocalDate monday) {
    return sql.sql(
            """
            select account from weekly_letter l
            where paused_at is null
              and not exists (
                select from weekly_letter_issue i where i.account = l.account and i.week = :week)
            order by account
            """)
        .param("week", monday)
        .query((row, _) -> new AccountId(row.getObject("account", UUID.class)))
        .list();
  }

  /// The letter of somebody who gets one, and who can neither pause it nor get another one until
  /// the surrounding transaction ends.
  Optional<WeeklyLetter> lockActive(AccountId reader) {
    return sql.sql(
            "select * from weekly_letter where account = :reader and paused_at is null for update")
        .param("reader", reader.value())
        .query(WeeklyLetterStore::letter)
        .optional();
  }

  /// What was proposed to somebody in the letters since that day.
  Set<EventId> proposedSince(AccountId reader, LocalDate day) {
    return sql
        .sql(
            "select unnest(events) from weekly_letter_issue where account = :reader and week >= :day")
        .param("reader", reader.value())
        .param("day", day)
        .query((row, _) -> new EventId(row.getObject(1, UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /// Notes the letter of a week.
  ///
  /// @return false where there was one already
  boolean issue(AccountId reader, LocalDate monday, Collection<EventId> events, Instant now) {
    return sql.sql(
                """
                insert into weekly_letter_issue (account, week, written_at, events)
                values (:reader, :week, :now, :events)
                on conflict do nothing
                """)
            .param("reader", reader.value())
            .param("week", monday)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("events", events.stream().map(EventId::value).toArray(UUID[]::new))
            .update()
        == 1;
  }

  void forgetIssuesBefore(LocalDate day) {
    sql.sql("delete from weekly_letter_issue where week < :day").param("day", day).update();
  }

  private static WeeklyLetter letter(ResultSet row, int index) throws SQLException {
    return new WeeklyLetter(
        new AccountId(row.getObject("account", UUID.class)),
        row.getString("letter"),
        new Correspondence(row.getString("language"), row.getString("site")),
        row.getTimestamp("paused_at") != null);
  }
}
