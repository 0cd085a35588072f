package org.entente.clusters;

import java.util.ArrayList;
import java.util.List;
import org.entente.identity.AccountBelongings;
import org.entente.identity.AccountId;
import org.entente.identity.Belonging;
import org.entente.identity.Portion;
import org.entente.platform.changes.Changes;
import org.entente.platform.changes.Topic;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Offices, which accounts hold, and companies that know somebody by an address.
@Component
@Order(20)
class OfficesOwned implements AccountBelongings {

  private final JdbcClient sql;
  private final Changes changes;

  OfficesOwned(JdbcClient sql, Changes changes) {
    this.sql = sql;
    this.changes = changes;
  }

  @Override
  public List<String> columns() {
    return List.of("office.account");
  }

  @Override
  public List<Belonging> of(Portion portion) {
    List<Belonging> all = new ArrayList<>(companies(portion));
    all.addAll(offices(portion));
    return all;
  }

  private List<Belonging> companies(Portion portion) {
    return sql.sql(
            """
            select distinct c.name as company, k.name as cluster
            from person p
            join company c on c.id = p.company
            join cluster k on k.id = c.cluster
            where p.email = any(:emails)
            order by company, cluster
            """)
        .param("emails", portion.array())
        .query(
            (row, _) ->
                Belonging.of(
                    "clusters.belonging.company",
                    row.getString("company"),
                    row.getString("cluster")))
        .list();
  }

  private List<Belonging> offices(Portion portion) {
    return sql.sql(
            """
            select o.office, k.name
            from office o join cluster k on k.id = o.cluster
            where o.account = cast(:account as uuid)
            order by k.name, o.office
            """)
        .param("account", portion.owner())
        .query(
            (row, _) ->
                Belonging.of(
                    switch (Office.valueOf(row.getString("office"))) {
                      case STAFF -> "clusters.belonging.staff";
                      case PRESIDENT -> "clusters.belonging.president";
                    },
                    row.getString("name")))
        .list();
  }

  /// An office that both hold is held once.
  @Override
  public void settle(AccountId leaving, AccountId keeper) {
    sql.sql(
            """
            delete from office l
            using office k
            where l.account = :leaving and k.account = :keeper
              and k.cluster = l.cluster and k.office = l.office
            """)
        .param("leaving", leaving.value())
        .param("keeper", keeper.value())
        .update();
    changes.changed(Topic.any("office"));
  }
}
