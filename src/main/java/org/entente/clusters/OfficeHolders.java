package org.entente.clusters;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.identity.AccountId;
import org.entente.identity.Offices;
import org.entente.platform.France;
import org.entente.platform.Slug;
import org.entente.platform.changes.Changes;
import org.entente.platform.changes.Remembered;
import org.entente.platform.changes.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Answers who holds which office, as asked at every request.
@Component
public class OfficeHolders implements Offices {

  private static final int REMEMBERED = 20_000;

  private final JdbcClient sql;
  private final Standings standings;
  private final Clock clock;
  private final Remembered<AccountId, List<OpenDesk>> desks;

  OfficeHolders(JdbcClient sql, Standings standings, Changes changes, Clock clock) {
    this.sql = sql;
    this.standings = standings;
    this.clock = clock;
    this.desks =
        new Remembered<>(
            changes, REMEMBERED, _ -> Set.of(Topic.any("office"), Topic.any("cluster")));
  }

  @Override
  public boolean isMember(AccountId account) {
    return !standings.of(account, France.day(clock.instant())).clusters().isEmpty();
  }

  @Override
  public boolean isStaff(AccountId account, String clusterSlug) {
    return holds(account, clusterSlug, Office.STAFF);
  }

  @Override
  public boolean isPresident(AccountId account, String clusterSlug) {
    return holds(account, clusterSlug, Office.PRESIDENT);
  }

  /// A cluster whose desk is open to somebody.
  public record OpenDesk(ClusterId cluster, Slug slug, String name) {}

  /// The clusters in which an account holds any office, by name.
  public List<OpenDesk> desksOf(AccountId account) {
    return desks.get(account, () -> readDesksOf(account));
  }

  private List<OpenDesk> readDesksOf(AccountId account) {
    return sql.sql(
            """
            select c.id, c.slug, c.name
            from cluster c
            where exists (select from office o where o.cluster = c.id and o.account = :account)
            order by c.name collate french, c.id
            """)
        .param("account", account.value())
        .query(
            (row, _) ->
                new OpenDesk(
                    new ClusterId(row.getObject("id", UUID.class)),
                    new Slug(row.getString("slug")),
                    row.getString("name")))
        .list();
  }

  /// Somebody who acts for a cluster.
  ///
  /// @param name how they are called, or their address while they gave no name
  public record Holder(AccountId account, String name, String email, Office office) {}

  /// Who holds an office in a cluster: presidents first, then staff, by name.
  public List<Holder> of(ClusterId cluster) {
    return sql.sql(
            """
            select a.id, coalesce(a.name, a.email) as name, a.email, o.office
            from office o join account a on a.id = o.account
            where o.cluster = :cluster
            order by o.office, name collate french, a.id
            """)
        .param("cluster", cluster.value())
        .query(
            (row, _) ->
                new Holder(
                    new AccountId(row.getObject("id", UUID.class)),
                    row.getString("name"),
                    row.getString("email"),
                    Office.valueOf(row.getString("office"))))
        .list();
  }

  private boolean holds(AccountId account, String clusterSlug, Office office) {
    return sql.sql(
            """
            select exists (
              select from office o join cluster c on c.id = o.cluster
              where o.account = :account and c.slug = :slug and o.office = :office)
            """)
        .param("account", account.value())
        .param("slug", clusterSlug)
        .param("office", office.name())
        .query(Boolean.class)
        .single();
  }
}
