package org.entente.clusters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.identity.EmailAddress;
import org.entente.platform.DatePeriod;
import org.entente.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes the register of a cluster: companies, memberships, people. Every statement is bounded by
/// the cluster.
@Component
class RegisterStore {

  private final JdbcClient sql;
  private final Clock clock;

  RegisterStore(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// Lets one admission at a time into a register, until the transaction ends.
  void lock(ClusterId cluster) {
    sql.sql("select id from cluster where id = :cluster for no key update")
        .param("cluster", cluster.value())
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new NotFound("No cluster " + cluster));
  }

  Optional<CompanyId> withSiret(ClusterId cluster, Siret siret) {
    return sql.sql("select id from company where cluster = :cluster and siret = :siret")
        .param("cluster", cluster.value())
        .param("siret", siret.value())
        .query((row, _) -> new CompanyId(row.getObject("id", UUID.class)))
        .optional();
  }

  void add(ClusterId cluster, Company company) {
    described(
            sql.sql(
                """
                insert into company (id, cluster, name, siren, siret, activity, headcount, commune)
                values (:id, :cluster, :name, :siren, :siret, :activity, :headcount, :commune)
                """),
            cluster,
            company)
        .update();
  }

  void change(ClusterId cluster, Company company) {
    int changed =
        described(
                sql.sql(
                    """
                    update company
                    set name = :name, siren = :siren, siret = :siret, activity = :activity,
                      headcount = :headcount, commune = :commune
                    where id = :id and cluster = :cluster
                    """),
                cluster,
                company)
            .update();
    if (changed == 0) {
      throw new NotFound("No company %s in %s".formatted(company.id(), cluster));
    }
  }

  List<Membership> memberships(ClusterId cluster, CompanyId company) {
    return sql.sql(
            """
            select from_day, until_day from membership
            where company = :company and cluster = :cluster
            order by from_day
            """)
        .param("company", company.value())
        .param("cluster", cluster.value())
        .query(
            (row, _) ->
                new Membership(
                    company,
                    cluster,
                    new DatePeriod(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class))))
        .list();
  }

  void add(Membership membership) {
    sql.sql(
            """
            insert into membership (company, cluster, from_day, until_day)
            values (:company, :cluster, :from, :until)
            """)
        .param("company", membership.company().value())
        .param("cluster", membership.cluster().value())
        .param("from", membership.period().from())
        .param("until", membership.period().until())
        .update();
  }

  void end(Membership membership, @Nullable LocalDate until) {
    sql.sql(
            """
            update membership set until_day = :until
            where company = :company and cluster = :cluster and from_day = :from
            """)
        .param("until", until)
        .param("company", membership.company().value())
        .param("cluster", membership.cluster().value())
        .param("from", membership.period().from())
        .update();
  }

  /// @return false when the company has somebody of that address already
  boolean add(
      ClusterId cluster, CompanyId company, PersonId person, String name, EmailAddress email) {
    requireCompany(cluster, company);
    return sql.sql(
                """
                insert into person (id, company, name, email)
                values (:id, :company, :name, :email)
                on conflict (company, email) do nothing
                """)
            .param("id", person.value())
            .param("company", company.value())
            .param("name", name)
            .param("email", email.value())
            .update()
        == 1;
  }

  void list(ClusterId cluster, CompanyId company, PersonId person, boolean listed) {
    requireCompany(cluster, company);
    int changed =
        sql.sql(
                """
                update person
                set listed_since = case when :listed then coalesce(listed_since, :now) end
                where id = :person and company = :company
                """)
            .param("listed", listed)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("person", person.value())
            .param("company", company.value())
            .update();
    if (changed == 0) {
      throw new NotFound("No person %s in %s".formatted(person, company));
    }
  }

  void remove(ClusterId cluster, CompanyId company, PersonId person) {
    requireCompany(cluster, company);
    sql.sql("delete from person where id = :person and company = :company")
        .param("person", person.value())
        .param("company", company.value())
        .update();
  }

  private void requireCompany(ClusterId cluster, CompanyId company) {
    sql.sql("select id from company where id = :company and cluster = :cluster")
        .param("company", company.value())
        .param("cluster", cluster.value())
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new NotFound("No company %s in %s".formatted(company, cluster)));
  }

  private static JdbcClient.StatementSpec described(
      JdbcClient.StatementSpec statement, ClusterId cluster, Company company) {
    Siren siren = company.siren();
    Siret siret = company.siret();
    return statement
        .param("id", company.id().value())
        .param("cluster", cluster.value())
        .param("name", company.name())
        .param("siren", siren == null ? null : siren.value())
        .param("siret", siret == null ? null : siret.value())
        .param("activity", company.activity())
        .param("headcount", company.headcount())
        .param("commune", company.commune().value());
  }
}
