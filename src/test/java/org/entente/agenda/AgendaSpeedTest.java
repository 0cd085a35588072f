package org.entente.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.Term;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The agenda stays fast when it is full.
@EntenteTest
class AgendaSpeedTest {

  private static final int MOST_STATEMENTS = 22;
  private static final Duration MOST_WORK = Duration.ofMillis(500);

  private final MockMvcTester pages;
  private final AgendaFixture agenda;
  private final ClustersFixture clusters;
  private final ConventionsFixture conventions;
  private final JdbcClient sql;

  AgendaSpeedTest(MockMvcTester pages, JdbcClient sql, TestClock clock) {
    this.pages = pages;
    this.sql = sql;
    this.agenda = new AgendaFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.conventions = new ConventionsFixture(sql, clock);
  }

  @Test
  void aPageAsksTheDatabaseTheSameFewThingsHoweverManyEventsThereAre() {
    List<Cluster> all = tenClustersWithAHundredConventions();
    AccountId head = clusters.memberAccount(all.getLast(), "head@garrigue.example");
    for (int number = 0; number < 10; number++) {
      agenda.published(all.get(number).id(), plan(number));
    }
    statements("/agenda", head);
    List<String> few = statements("/agenda", head);
    multiplyTo10000();

    List<String> many = statements("/agenda", head);

    assertThat(few).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    IO.println("[speed] statements: " + many.size());
    assertThat(many).hasSameSizeAs(few);
    assertThat(statements("/agenda?near=Toulouse&q=atelier&open=me", head))
        .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    assertThat(statements("/agenda?view=month&month=2026-06", head))
        .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    for (String address :
        List.of(
            "/agenda",
            "/agenda?open=me",
            "/agenda?near=Toulouse&q=atelier",
            "/agenda?view=month&month=2026-06",
            "/events/atelier-1")) {
      Duration work = work(address, head);
      IO.println("[speed] " + address + ": " + work.toMillis() + " ms of work");
      assertThat(work).as(address).isLessThan(MOST_WORK);
    }
  }

  private List<Cluster> tenClustersWithAHundredConventions() {
    List<Cluster> all = new ArrayList<>();
    for (int number = 0; number < 15; number++) {
      all.add(clusters.cluster("Cluster " + number));
    }
    for (int one = 0; one < all.size(); one++) {
      for (int other = one + 1; other < all.size() && one * 15 + other < 130; other++) {
        conventions.signed(
            all.get(one).id(),
            all.get(other).id(),
            Terms.oneOfEach(all.get(one).id(), all.get(other).id()).toArray(Term[]::new));
      }
    }
    return all;
  }

  private static EventPlan plan(int number) {
    return EventPlan.called("Atelier " + number)
        .format(Format.values()[number % Format.values().length])
        .on("2026-04-%02dT12:30".formatted(number + 1))
        .prices(20, 40);
  }

  /// Copies each event a thousand times, over two hundred days and many communes.
  private void multiplyTo10000() {
    sql.sql(
            """
            insert into event (id, slug, cluster, format, title_fr, summary_fr, description,
              commune, venue, address, place_words, starts_at, ends_at, capacity, audience,
              public_price, member_price, status, published_at, version)
            select gen_random_uuid(), slug || '-' || n, cluster, format, title_fr || ' ' || n,
              summary_fr, description,
              (array['31555', '34172', '81004', '31069', '11069', '30189'])[1 + n % 6], venue,
              address, place_words, starts_at + n % 200 * interval '1 day',
              ends_at + n % 200 * interval '1 day', capacity,
              case when n % 3 = 0 then 'PUBLIC' else 'MEMBERS' end, public_price, member_price,
              status, published_at, version
            from event, generate_series(1, 999) as n
            """)
        .update();
    sql.sql("analyze event").update();
    assertThat(sql.sql("select count(*) from event").query(Integer.class).single())
        .isEqualTo(10_000);
  }

  /// The processor's time that a page takes, without the database's and whatever else the machine
  /// does meanwhile; `./entente bench pages` measures how long readers wait.
  private Duration work(String address, AccountId reader) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 4; round++) {
      long start = threads.getCurrentThreadCpuTime();
      read(address, reader);
      least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
    }
    return Duration.ofNanos(least);
  }

  private void read(String address, AccountId reader) {
    assertThat(pages.get().uri(address).with(signedIn(reader)).exchange()).hasStatusOk();
  }

  /// The statements that reading a page sends to the database.
  private List<String> statements(String address, AccountId reader) {
    Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    log.addAppender(heard);
    Level before = log.getLevel();
    boolean additive = log.isAdditive();
    log.setAdditive(false);
    log.setLevel(Level.DEBUG);
    try {
      read(address, reader);
    } finally {
      log.setLevel(before);
      log.setAdditive(additive);
      log.detachAppender(heard);
    }
    return heard.list.stream()
        .filter(event -> event.getThreadName().equals(Thread.currentThread().getName()))
        .map(ILoggingEvent::getFormattedMessage)
        .filter(message -> message.contains("["))
        .toList();
  }
}
