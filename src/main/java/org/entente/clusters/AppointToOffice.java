package org.entente.clusters;

import java.time.Clock;
import java.time.ZoneOffset;
import org.entente.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives somebody an office in a cluster, or takes it back.
@Component
public class AppointToOffice {

  private final JdbcClient sql;
  private final Clock clock;

  AppointToOffice(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// Does nothing when they hold it already.
  @Transactional
  public void appoint(AccountId account, ClusterId cluster, Office office) {
    sql.sql(
            """
            insert into office (account, cluster, office, since)
            values (:account, :cluster, :office, :now)
            on conflict do nothing
            """)
        .param("account", account.value())
        .param("cluster", cluster.value())
        .param("office", office.name())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Transactional
  public void dismiss(AccountId account, ClusterId cluster, Office office) {
    sql.sql(
            """
            delete from office
            where account = :account and cluster = :cluster and office = :office
            """)
        .param("account", account.value())
        .param("cluster", cluster.value())
        .param("office", office.name())
        .update();
  }
}
