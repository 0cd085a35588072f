package org.entente.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.platform.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sign-ins at organisations in PostgreSQL.
@Component
class OpenIdStore {

  private final JdbcClient sql;
  private final Clock clock;

  OpenIdStore(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// One that belongs to somebody, or did.
  record Row(
      UUID id,
      AccountId account,
      String issuer,
      @Nullable String email,
      Instant joined,
      @Nullable Instant lastUsed,
      boolean removed) {}

  Optional<Row> find(OpenIdIdentity identity) {
    return sql.sql(
            """
            select id, account, issuer, email, joined_at, last_used_at, removed_at
            from openid_identity where issuer = :issuer and subject = :subject
            """)
        .param("issuer", identity.issuer())
        .param("subject", identity.subject())
        .query(OpenIdStore::row)
        .optional();
  }

  /// Those that somebody has, the oldest first.
  List<Row> of(AccountId account) {
    return sql.sql(
            """
            select id, account, issuer, email, joined_at, last_used_at, removed_at
            from openid_identity where account = :account and removed_at is null
            order by joined_at, id
            """)
        .param("account", account.value())
        .query(OpenIdStore::row)
        .list();
  }

  /// Joins it to an account, unless it belongs to another one.
  ///
  /// @return whether it belongs to that account now
  boolean join(AccountId account, OpenIdIdentity identity) {
    return sql.sql(
                """
                insert into openid_identity (id, account, issuer, subject, email, joined_at)
                values (:id, :account, :issuer, :subject, :email, :now)
                on conflict (issuer, subject) do update
                set account = excluded.account, email = excluded.email,
                  joined_at = excluded.joined_at, removed_at = null
                where openid_identity.account = excluded.account
                  or openid_identity.removed_at is not null
                """)
            .param("id", Uuids.next())
            .param("account", account.value())
            .param("issuer", identity.issuer())
            .param("subject", identity.subject())
            .param("email", identity.email())
            .param("now", now())
            .update()
        > 0;
  }

  void used(UUID id) {
    sql.sql("update openid_identity set last_used_at = :now where id = :id")
        .param("id", id)
        .param("now", now())
        .update();
  }

  /// Forgets the address, and that it signs in; whose it was stays, so that it does not come back.
  boolean remove(AccountId account, UUID id) {
    return sql.sql(
                """
                update openid_identity set removed_at = :now, email = null, last_used_at = null
                where id = :id and account = :account and removed_at is null
                """)
            .param("id", id)
            .param("account", account.value())
            .param("now", now())
            .update()
        > 0;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Row row(ResultSet row, int index) throws SQLException {
    OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
    return new Row(
        row.getObject("id", UUID.class),
        new AccountId(row.getObject("account", UUID.class)),
        row.getString("issuer"),
        row.getString("email"),
        row.getObject("joined_at", OffsetDateTime.class).toInstant(),
        used == null ? null : used.toInstant(),
        row.getObject("removed_at") != null);
  }
}
