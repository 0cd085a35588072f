package org.entente.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.EntenteTest;
import org.entente.platform.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class EndMembershipTest {

  private static final int ROUNDS = 20;
  private static final LocalDate SUMMER = LocalDate.of(2027, 7, 1);
  private static final LocalDate WINTER = LocalDate.of(2028, 1, 1);

  private final EndMembership end;
  private final ResumeMembership resume;
  private final Members members;
  private final ClustersFixture fixture;

  EndMembershipTest(
      EndMembership end, ResumeMembership resume, Members members, JdbcClient sql, Clock clock) {
    this.end = end;
    this.resume = resume;
    this.members = members;
    this.fixture = new ClustersFixture(sql, clock);
  }

  @Test
  void ofTwoWhoEndAMembershipAtOnceOneIsToldOfTheOther() throws Exception {
    Cluster cluster = fixture.cluster("Causse " + UUID.randomUUID());
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        CompanyId company = fixture.member(cluster, "Grotte " + round);
        CountDownLatch start = new CountDownLatch(2);
        Future<List<Problem>> first = both.submit(() -> ended(cluster, company, SUMMER, start));
        Future<List<Problem>> second = both.submit(() -> ended(cluster, company, WINTER, start));
        boolean firstDone = first.get().isEmpty();
        assertThat(List.of(firstDone, second.get().isEmpty())).containsOnlyOnce(true);
        LocalDate until =
            members.find(cluster.id(), company).orElseThrow().latest().period().until();
        assertThat(until).isEqualTo(firstDone ? SUMMER : WINTER);
      }
    }
  }

  @Test
  void whatHasAnEndKeepsIt() {
    Cluster cluster = fixture.cluster("Causse " + UUID.randomUUID());
    CompanyId company = fixture.member(cluster, "Grotte");
    assertThat(end.end(cluster.id(), company, SUMMER)).isEmpty();
    assertThat(end.end(cluster.id(), company, WINTER))
        .extracting(Problem::key)
        .containsExactly("clusters.member.has-an-end");
  }

  @Test
  void anEndIsTakenBackByWhoeverKnowsIt() {
    Cluster cluster = fixture.cluster("Causse " + UUID.randomUUID());
    CompanyId company = fixture.member(cluster, "Grotte");
    end.end(cluster.id(), company, SUMMER);
    assertThat(resume.resume(cluster.id(), company, WINTER))
        .extracting(Problem::key)
        .containsExactly("clusters.member.has-another-end");
    assertThat(resume.resume(cluster.id(), company, SUMMER)).isEmpty();
    assertThat(members.find(cluster.id(), company).orElseThrow().latest().period().until())
        .isNull();
    assertThat(resume.resume(cluster.id(), company, SUMMER)).isNotEmpty();
  }

  private List<Problem> ended(
      Cluster cluster, CompanyId company, LocalDate until, CountDownLatch start)
      throws InterruptedException {
    start.countDown();
    start.await();
    return end.end(cluster.id(), company, until);
  }
}
