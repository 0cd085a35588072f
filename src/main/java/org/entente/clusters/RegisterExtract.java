package org.entente.clusters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.platform.DatePeriod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A cluster's whole register at once, for its own export and to compare a list with it.
@Component
public class RegisterExtract {

  private final JdbcClient sql;

  RegisterExtract(JdbcClient sql) {
    this.sql = sql;
  }

  /// One company of the register.
  ///
  /// @param periods when it was a member, the earliest first
  /// @param people by their names
  public record Entry(Company company, List<DatePeriod> periods, List<Person> people) {}

  private record Period(UUID company, DatePeriod period) {}

  /// Every company of the register, former members too, by name.
  public List<Entry> entries(ClusterId cluster) {
    Map<UUID, List<DatePeriod>> periods =
        periods(cluster).stream()
            .collect(
                Collectors.groupingBy(
                    Period::company, Collectors.mapping(Period::period, Collectors.toList())));
    Map<CompanyId, List<Person>> people =
        people(cluster).stream().collect(Collectors.groupingBy(Person::company));
    List<Entry> entries = new ArrayList<>();
    for (Company company : companies(cluster)) {
      entries.add(
          new Entry(
              company,
              periods.getOrDefault(company.id().value(), List.of()),
              people.getOrDefault(company.id(), List.of())));
    }
    return entries;
  }

  private List<Company> companies(ClusterId cluster) {
    return sql.sql(
            """
            select id, name, siren, siret, activity, headcount, commune from company
            where cluster = :cluster order by name collate french, id
            """)
        .param("cluster", cluster.value())
        .query(RegisterRows::company)
        .list();
  }

  private List<Period> periods(ClusterId cluster) {
    return sql.sql(
            """
            select company, from_day, until_day from membership
            where cluster = :cluster order by company, from_day
            """)
        .param("cluster", cluster.value())
        .query(
            (row, _) ->
                new Period(
                    row.getObject("company", UUID.class),
                    new DatePeriod(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class))))
        .list();
  }

  private List<Person> people(ClusterId cluster) {
    return sql.sql(
            """
            select person.id as person_id, person.company as person_company,
              person.name as person_name, person.email, address.account, person.listed_since
            from person
            join company on company.id = person.company
            left join account_address address on address.email = person.email
            where company.cluster = :cluster
            order by person.name collate french, person.id
            """)
        .param("cluster", cluster.value())
        .query(RegisterRows::person)
        .list();
  }
}
