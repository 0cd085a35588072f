package org.entente.notices;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.clusters.Format;
import org.entente.identity.AccountId;
import org.entente.territory.DepartmentCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people said that they come to, in PostgreSQL.
@Component
class InterestStore {

  private final JdbcClient sql;

  InterestStore(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Interests> find(AccountId account) {
    return sql.sql("select * from interest where account = :account")
        .param("account", account.value())
        .query(InterestStore::interests)
        .optional();
  }

  void write(AccountId account, Interests said, Instant now) {
    sql.sql(
            """
            insert into interest (account, reach, departments, formats, times, said_at)
            values (:account, :reach, :departments, :formats, :times, :now)
            on conflict (account) do update
            set reach = excluded.reach, departments = excluded.departments,
              formats = excluded.formats, times = excluded.times, said_at = excluded.said_at
            """)
        .param("account", account.value())
        .param("reach", said.reach().name())
        .param("departments", texts(said.departments().stream().map(DepartmentCode::value)))
        .param("formats", texts(said.formats().stream().map(Format::name)))
        .param("times", texts(said.times().stream().map(Slot::name)))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void delete(AccountId account) {
    sql.sql("delete from interest where account = :account")
        .param("account", account.value())
        .update();
  }

  private static String[] texts(Stream<String> values) {
    return values.toArray(String[]::new);
  }

  private static Interests interests(ResultSet row, int index) throws SQLException {
    return new Interests(
        Interests.Reach.valueOf(row.getString("reach")),
        texts(row.getArray("departments")).map(DepartmentCode::new).collect(Collectors.toSet()),
        texts(row.getArray("formats")).map(Format::valueOf).collect(Collectors.toSet()),
        slots(row.getArray("times")));
  }

  private static Set<Slot> slots(Array names) throws SQLException {
    return texts(names).flatMap(name -> Slot.named(name).stream()).collect(Collectors.toSet());
  }

  private static Stream<String> texts(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray());
  }
}
