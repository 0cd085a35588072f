package org.entente.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The addresses of accounts in PostgreSQL. Its primary key makes that one belongs to one account.
@Component
class AddressStore {

  private final JdbcClient sql;
  private final Clock clock;

  AddressStore(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// The main one first, then the oldest.
  List<AccountAddress> of(AccountId account) {
    return sql.sql(
            """
            select d.number, d.email, d.verified_at, d.email = a.email as main
            from account_address d join account a on a.id = d.account
            where d.account = :account
            order by main desc, d.verified_at, d.email
            """)
        .param("account", account.value())
        .query(AddressStore::address)
        .list();
  }

  /// Makes others wait who would change the addresses of these accounts.
  void hold(AccountId... accounts) {
    sql.sql("select id from account where id = any(:accounts) order by id for update")
        .param("accounts", Stream.of(accounts).map(AccountId::value).toArray(UUID[]::new))
        .query()
        .listOfRows();
  }

  /// @return false where it is somebody's already
  boolean add(AccountId account, EmailAddress email) {
    return sql.sql(
                """
                insert into account_address (email, account, verified_at)
                values (:email, :account, :now)
                on conflict (email) do nothing
                """)
            .param("email", email.value())
            .param("account", account.value())
            .param("now", now())
            .update()
        > 0;
  }

  void makeMain(AccountId account, EmailAddress email) {
    sql.sql(
            """
            update account a set email = d.email
            from account_address d
            where a.id = :account and d.account = a.id and d.email = :email
            """)
        .param("account", account.value())
        .param("email", email.value())
        .update();
  }

  /// The main one stays.
  void remove(AccountId account, EmailAddress email) {
    sql.sql(
            """
            delete from account_address d using account a
            where d.account = :account and d.email = :email and a.id = d.account
              and a.email <> d.email
            """)
        .param("account", account.value())
        .param("email", email.value())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static AccountAddress address(ResultSet row, int index) throws SQLException {
    return new AccountAddress(
        row.getObject("number", UUID.class),
        new EmailAddress(row.getString("email")),
        row.getObject("verified_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("main"));
  }
}
