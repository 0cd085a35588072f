package org.entente.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.DatabaseTest;
import org.entente.TestClock;
import org.entente.platform.table.Cursor;
import org.entente.platform.table.Sort;
import org.entente.platform.table.Tally;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a page costs is counted in rows that the database touches, not in time.
@DatabaseTest
class MembersAtScaleTest {

  private static final int COMPANIES = 100_000;

  /// Those that are counted; and the rows of a page, once in their order and once as a whole, each
  /// with its membership.
  private static final int MOST_ROWS = Tally.LIMIT + 500;

  /// After so many times the driver has prepared a statement and the database has settled for a
  /// plan.
  private static final int PREPARED = 12;

  private final JdbcClient sql;
  private final TransactionTemplate transactions;
  private final Clock clock;

  MembersAtScaleTest(JdbcClient sql, TransactionTemplate transactions, TestClock clock) {
    this.sql = sql;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Test
  void noPageOfAHundredThousandMembersIsFarAwayInAnyOrder() {
    Cluster cluster = new ClustersFixture(sql, clock).digitalPlace();
    fill(cluster);
    UUID somewhere =
        sql.sql("select id from company where name = 'Entreprise 50250'")
            .query(UUID.class)
            .single();
    List<String> dear = new ArrayList<>();
    for (MemberSearch.Column column : MemberSearch.Column.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        for (Cursor cursor :
            List.of(Cursor.FIRST, Cursor.after(somewhere), Cursor.before(somewhere), Cursor.LAST)) {
          read(cluster, new MemberSearch("", new Sort<>(column, descending), cursor), 50, dear);
        }
      }
    }
    read(cluster, MemberSearch.named("éNTREPRISE 99999"), 1, dear);
    assertThat(dear).isEmpty();
  }

  private void read(Cluster cluster, MemberSearch search, int expected, List<String> dear) {
    MemberTable table = new MemberTable(sql);
    transactions.executeWithoutResult(
        _ -> {
          for (int time = 0; time < PREPARED; time++) {
            table.page(cluster.id(), search);
          }
          long before = touched();
          assertThat(table.page(cluster.id(), search).rows()).hasSize(expected);
          long touched = touched() - before;
          if (touched > MOST_ROWS) {
            dear.add(search + " touched " + touched + " rows");
          }
        });
  }

  /// How many rows of companies and memberships this connection has read.
  private long touched() {
    return sql.sql(
            """
            select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))
            from pg_stat_xact_user_tables where relname in ('company', 'membership')
            """)
        .query(Long.class)
        .single();
  }

  /// Indexes are built afterwards, all at once, which is quicker than row by row.
  private void fill(Cluster cluster) {
    sql.sql("drop index company_plain_name").update();
    sql.sql(
            """
            insert into company (id, cluster, name, headcount, commune)
            select gen_random_uuid(), :cluster, 'Entreprise ' || n, n % 500, '31555'
            from generate_series(1, :count) n
            """)
        .param("cluster", cluster.id().value())
        .param("count", COMPANIES)
        .update();
    sql.sql(
            """
            insert into membership (company, cluster, from_day)
            select id, cluster, date '2010-01-01' + headcount from company
            """)
        .update();
    sql.sql("create index company_plain_name on company using gin (plain_name gin_trgm_ops)")
        .update();
    sql.sql("vacuum analyze company").update();
    sql.sql("analyze membership").update();
  }
}
