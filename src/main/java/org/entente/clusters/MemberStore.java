package org.entente.clusters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the register of a cluster. Every query is bounded by the cluster.
@Component
class MemberStore {

  private final JdbcClient sql;

  MemberStore(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Company> find(ClusterId cluster, CompanyId company) {
    return sql.sql("select * from company where id = :company and cluster = :cluster")
        .param("company", company.value())
        .param("cluster", cluster.value())
        .query(RegisterRows::company)
        .optional();
  }

  List<Person> people(ClusterId cluster, CompanyId company) {
    return sql.sql(
            """
            select p.id as person_id, p.company as person_company, p.name as person_name, p.email,
              p.listed_since, a.account
            from person p
            join company c on c.id = p.company
            left join account_address a on a.email = p.email
            where p.company = :company and c.cluster = :cluster
            order by p.name collate french, p.id
            """)
        .param("company", company.value())
        .param("cluster", cluster.value())
        .query(RegisterRows::person)
        .list();
  }

  int count(ClusterId cluster, LocalDate day) {
    return sql.sql(
            """
            select count(*) from membership
            where cluster = :cluster
              and from_day <= :day and (until_day is null or until_day > :day)
            """)
        .param("cluster", cluster.value())
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  List<ListedPerson> listed(ClusterId cluster, LocalDate day) {
    return sql.sql(
            """
            select p.name, c.name as company
            from person p
            join company c on c.id = p.company
            join membership m on m.company = c.id
            where c.cluster = :cluster and p.listed_since is not null
              and m.from_day <= :day and (m.until_day is null or m.until_day > :day)
            order by c.name collate french, p.name collate french, p.id
            limit 500
            """)
        .param("cluster", cluster.value())
        .param("day", day)
        .query((row, _) -> new ListedPerson(row.getString("name"), row.getString("company")))
        .list();
  }

  List<MemberLine> ending(ClusterId cluster, LocalDate from, LocalDate until) {
    return sql.sql(
            """
            select c.*, m.from_day, m.until_day
            from membership m join company c on c.id = m.company
            where m.cluster = :cluster and m.until_day >= :from and m.until_day < :until
            order by m.until_day, c.name collate french, c.id
            limit 20
            """)
        .param("cluster", cluster.value())
        .param("from", from)
        .param("until", until)
        .query(MemberStore::line)
        .list();
  }

  List<Company> withoutPeople(ClusterId cluster, LocalDate day, int limit) {
    return sql.sql(
            """
            select c.* from company c
            where c.cluster = :cluster
              and exists (select from membership m where m.company = c.id
                and m.from_day <= :day and (m.until_day is null or m.until_day > :day))
              and not exists (select from person p where p.company = c.id)
            order by c.name collate french, c.id
            limit :limit
            """)
        .param("cluster", cluster.value())
        .param("day", day)
        .param("limit", limit)
        .query(RegisterRows::company)
        .list();
  }

  static MemberLine line(ResultSet row, int index) throws SQLException {
    return new MemberLine(RegisterRows.company(row, index), RegisterRows.period(row));
  }
}
