package org.entente.clusters;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads through whom an account belongs to clusters.
@Component
class StandingStore {

  private final JdbcClient sql;

  StandingStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// One way in which an account belongs to a cluster.
  record Entry(Person person, Company company, ClusterId cluster) {}

  /// Longest-standing membership first.
  Map<AccountId, List<Entry>> entries(Collection<AccountId> accounts, LocalDate day) {
    return sql
        .sql(
            """
            select p.id as person_id, p.company as person_company, p.name as person_name, p.email,
              p.listed_since, a.account, c.*, m.cluster as member_of
            from account_address a
            join person p on p.email = a.email
            join company c on c.id = p.company
            join membership m on m.company = c.id
            where a.account = any(:accounts)
              and m.from_day <= :day and (m.until_day is null or m.until_day > :day)
            order by m.from_day, p.id
            """)
        .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
        .param("day", day)
        .query(
            (row, index) ->
                new Found(
                    new AccountId(row.getObject("account", UUID.class)),
                    new Entry(
                        RegisterRows.person(row, index),
                        RegisterRows.company(row, index),
                        new ClusterId(row.getObject("member_of", UUID.class)))))
        .list()
        .stream()
        .collect(groupingBy(Found::account, mapping(Found::entry, toList())));
  }

  private record Found(AccountId account, Entry entry) {}
}
