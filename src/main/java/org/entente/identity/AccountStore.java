package org.entente.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Accounts in PostgreSQL.
@Component
class AccountStore {

  private static final String ACCOUNT =
      """
      select a.id, a.email, a.name, a.administrator,
        array(select d.email from account_address d where d.account = a.id) as addresses
      from account a
      """;

  private final JdbcClient sql;
  private final Clock clock;

  AccountStore(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Account> find(AccountId id) {
    return sql.sql(ACCOUNT + "where a.id = :id")
        .param("id", id.value())
        .query(AccountStore::account)
        .optional();
  }

  List<Account> find(Collection<AccountId> ids) {
    return sql.sql(ACCOUNT + "where a.id = any(:ids)")
        .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
        .query(AccountStore::account)
        .list();
  }

  /// By any of its addresses.
  Optional<Account> findByEmail(EmailAddress email) {
    return sql.sql(
            ACCOUNT
                + "where a.id = (select o.account from account_address o where o.email = :email)")
        .param("email", email.value())
        .query(AccountStore::account)
        .optional();
  }

  boolean isGone(AccountId id) {
    return sql.sql("select not exists (select from account where id = :id and erased_at is null)")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /// Does nothing when the address is somebody's already. Of two who come at once with the same
  /// address, the second waits for the first and then finds it.
  void add(AccountId id, EmailAddress email) {
    sql.sql(
            """
            with free as (
              insert into account_address (email, account, verified_at) values (:email, :id, :now)
              on conflict (email) do nothing returning email)
            insert into account (id, email, opened_at, last_seen_at)
            select :id, email, :now, :now from free
            """)
        .param("id", id.value())
        .param("email", email.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void rename(AccountId id, @Nullable String name) {
    sql.sql("update account set name = :name where id = :id")
        .param("name", name)
        .param("id", id.value())
        .update();
  }

  void seen(AccountId id) {
    sql.sql("update account set last_seen_at = :now where id = :id")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }

  void makeAdministrator(AccountId id) {
    sql.sql("update account set administrator = true where id = :id")
        .param("id", id.value())
        .update();
  }

  boolean anyAdministrator() {
    return sql.sql("select exists (select from account where administrator)")
        .query(Boolean.class)
        .single();
  }

  private static Account account(ResultSet row, int index) throws SQLException {
    return new Account(
        new AccountId(row.getObject("id", UUID.class)),
        new EmailAddress(row.getString("email")),
        Arrays.stream((String[]) row.getArray("addresses").getArray())
            .map(EmailAddress::new)
            .collect(Collectors.toUnmodifiableSet()),
        row.getString("name"),
        row.getBoolean("administrator"));
  }
}
