package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EntenteTest
class EntenteTestTest {

  private final MockMvcTester pages;
  private final JdbcClient sql;
  private final Clock clock;
  private final TestClock testClock;

  EntenteTestTest(MockMvcTester pages, JdbcClient sql, Clock clock, TestClock testClock) {
    this.pages = pages;
    this.sql = sql;
    this.clock = clock;
    this.testClock = testClock;
  }

  @Test
  void theApplicationStandsOnACloneOfItsOwn() {
    assertThat(sql.sql("select current_database()").query(String.class).single())
        .startsWith("test_");
    assertThat(sql.sql("select count(*) from mail_outbox").query(Long.class).single()).isZero();
  }

  @Test
  void theApplicationLooksAtTheTestsClock() {
    testClock.set("2014-06-04T18:00");
    assertThat(clock.instant()).isEqualTo("2014-06-04T16:00:00Z");
  }

  @Test
  void aMissingPageIsAnsweredAsSuch() {
    assertThat(pages.get().uri("/no-such-page")).hasStatus4xxClientError();
  }
}
