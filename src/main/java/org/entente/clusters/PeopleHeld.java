package org.entente.clusters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.entente.platform.France;
import org.entente.platform.Problem;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PersonalData;
import org.entente.platform.privacy.PersonalDatum;
import org.entente.platform.privacy.PersonalDatum.LegalBasis;
import org.entente.platform.privacy.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The people of member companies in the registers of clusters, and who acts for a cluster.
@Component
@Order(20)
class PeopleHeld implements PersonalData {

  /// How long after a company's last membership its people are kept.
  static final Period KEPT = Period.ofMonths(12);

  private final JdbcClient sql;
  private final Clock clock;

  PeopleHeld(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public List<PersonalDatum> data() {
    return List.of(
        PersonalDatum.of(
            "clusters.privacy.", "people", LegalBasis.INTEREST, "person.name", "person.email"),
        PersonalDatum.of("clusters.privacy.", "listing", LegalBasis.CONSENT, "person.listed_since"),
        PersonalDatum.of("clusters.privacy.", "offices", LegalBasis.INTEREST, "office.office"));
  }

  @Override
  public List<Extract> export(Subject person) {
    return List.of(
        Extract.of(
            "memberships",
            sql.sql(
                    """
                    select k.name as cluster, c.name as company, p.name, p.email, p.listed_since,
                      m.from_day, m.until_day
                    from person p
                    join company c on c.id = p.company
                    join cluster k on k.id = c.cluster
                    left join membership m on m.company = c.id
                    where p.email = any(:emails)
                    order by k.name, c.name, m.from_day
                    """)
                .param("emails", person.array())
                .query()
                .listOfRows()),
        Extract.of(
            "offices",
            sql.sql(
                    """
                    select k.name as cluster, o.office, o.since
                    from office o join cluster k on k.id = o.cluster
                    where o.account = :account
                    order by o.since
                    """)
                .param("account", person.account())
                .query()
                .listOfRows()));
  }

  /// A cluster without a president could sign nothing more, nor appoint another.
  @Override
  public Optional<Problem> objection(Subject person) {
    return sql.sql(
            """
            select k.name
            from office o join cluster k on k.id = o.cluster
            where o.account = :account and o.office = 'PRESIDENT' and not exists (
              select from office other
              where other.cluster = o.cluster and other.office = 'PRESIDENT'
                and other.account <> o.account)
            limit 1
            """)
        .param("account", person.account())
        .query(String.class)
        .optional()
        .map(cluster -> Problem.overall("clusters.privacy.last-president", cluster));
  }

  @Override
  public void erase(Subject person) {
    sql.sql("delete from office where account = :account")
        .param("account", person.account())
        .update();
    sql.sql("delete from person where email = any(:emails)")
        .param("emails", person.array())
        .update();
  }

  @Override
  public void endTerms() {
    LocalDate term = France.day(clock.instant()).minus(KEPT);
    sql.sql(
            """
            delete from person p
            where not exists (
              select from membership m
              where m.company = p.company and (m.until_day is null or m.until_day > :term))
            """)
        .param("term", term)
        .update();
  }
}
