package org.entente.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entente.DatabaseTest;
import org.entente.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MembersAtScaleTest {

  private static final int COMPANIES = 100_000;
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final JdbcClient sql;
  private final Clock clock;

  MembersAtScaleTest(JdbcClient sql, TestClock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Test
  void aPageOfAHundredThousandMembersComesAtOnceInAnyOrder() {
    Cluster cluster = new ClustersFixture(sql, clock).digitalPlace();
    fill(cluster);
    MemberStore store = new MemberStore(sql);
    List<String> slow = new ArrayList<>();
    for (MemberSearch.Sort sort : MemberSearch.Sort.values()) {
      for (int page : new int[] {1, 1000, 2000}) {
        measure(store, cluster, new MemberSearch("", sort, false, page), COMPANIES, slow);
      }
    }
    measure(
        store,
        cluster,
        new MemberSearch("éNTREPRISE 99999", MemberSearch.Sort.NAME, false, 1),
        1,
        slow);
    assertThat(slow).isEmpty();
  }

  private static void measure(
      MemberStore store, Cluster cluster, MemberSearch search, int expected, List<String> slow) {
    long start = System.nanoTime();
    MemberList list = store.search(cluster.id(), search);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(list.total()).isEqualTo(expected);
    assertThat(list.lines()).isNotEmpty();
    if (took.compareTo(LIMIT) > 0) {
      slow.add(search + " took " + took);
    }
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
    sql.sql("analyze company").update();
    sql.sql("analyze membership").update();
  }
}
