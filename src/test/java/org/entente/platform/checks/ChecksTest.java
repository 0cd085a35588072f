package org.entente.platform.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.entente.DatabaseTest;
import org.entente.TestDatabase;
import org.entente.platform.checks.Finding.State;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Each check on what it checks: a real database, a mail server, a web server.
@DatabaseTest
class ChecksTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Messages MESSAGES = new Messages();

  private final JdbcClient sql;
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  ChecksTest(JdbcClient sql) {
    this.sql = sql;
  }

  @BeforeEach
  void nothingYet() {
    sql.sql("truncate backup_taken, scheduled_tasks, mail_outbox cascade").update();
  }

  @Test
  void aSoundDatabaseSaysItsVersionAndHowManyMigrationsItHas() {
    Finding finding = new CheckDatabase(sql).look();
    assertThat(finding.state()).isEqualTo(State.SOUND);
    assertThat(said(finding)).startsWith("PostgreSQL 18").contains("migrations passées");
  }

  @Test
  void aMigrationThatFailedIsAsBadAsItIs() {
    sql.sql("update flyway_schema_history set success = false where version = '001'").update();
    try {
      assertBroken(new CheckDatabase(sql).look(), "Une migration a échoué");
    } finally {
      sql.sql("update flyway_schema_history set success = true").update();
    }
  }

  @Test
  void clocksThatAreApartAreSaidToBe() {
    assertThat(new CheckClock(sql, Clock.systemUTC()).look().state()).isEqualTo(State.SOUND);
    Clock slow = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-30));
    assertThat(new CheckClock(sql, slow).look().state()).isEqualTo(State.DOUBTFUL);
    Clock fast = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
    assertBroken(new CheckClock(sql, fast).look(), "timedatectl");
  }

  @Test
  void anAddressThatLeadsHereIsFoundByTheInstallationsNumber() throws Exception {
    String number = InstallationNumber.of(sql);
    try (Site here = new Site(number)) {
      Finding finding = new CheckAddress(here.address() + "/", sql).look();
      assertThat(finding.state()).as(said(finding)).isEqualTo(State.SOUND);
    }
    try (Site elsewhere = new Site("Bienvenue")) {
      assertBroken(
          new CheckAddress(elsewhere.address(), sql).look(), "n’est pas cette installation");
    }
    assertBroken(new CheckAddress("http://127.0.0.1:1", sql).look(), "ne répond pas");
    assertBroken(new CheckAddress("entente.example.org", sql).look(), "n’est pas une adresse");
    assertBroken(
        new CheckAddress("ftp://entente.example.org", sql).look(), "n’est pas une adresse");
    assertBroken(new CheckAddress("http://a b", sql).look(), "n’est pas une adresse");
    assertThat(new CheckAddress(" ", sql).look().state()).isEqualTo(State.DOUBTFUL);
  }

  @Test
  void aMailServerIsTriedAndNothingIsSent() {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      server.setUser("entente@example.org", "entente", "right");
      int port = server.getSmtp().getPort();
      assertThat(new CheckMail(sender(port, "right"), "entente@example.org").look().state())
          .isEqualTo(State.SOUND);
      assertThat(new CheckMail(sender(port, "right"), "").look().state()).isEqualTo(State.DOUBTFUL);
      assertBroken(new CheckMail(sender(port, "wrong"), "").look(), "mot de passe");
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
    assertBroken(new CheckMail(sender(1, "right"), "").look(), "127.0.0.1:1");
    assertBroken(new CheckMail(null, "").look(), "SPRING_MAIL_HOST");
  }

  @Test
  void mailsThatDoNotLeaveAreCounted() {
    CheckWaitingMails check = new CheckWaitingMails(sql, clock);
    mail("just", NOW.minusSeconds(60));
    assertThat(check.look().state()).isEqualTo(State.SOUND);
    mail("long", NOW.minus(Duration.ofHours(2)));
    assertBroken(check.look(), "Un message attend");
    sql.sql("update mail_outbox set given_up_at = :now where purpose = 'test:long'")
        .param("now", NOW.atOffset(ZoneOffset.UTC))
        .update();
    assertThat(check.look().state()).isEqualTo(State.DOUBTFUL);
  }

  @Test
  void backupsAreMissedWhenThereIsNoneWhenTheyAreOldAndWhenTheyShrink() {
    CheckBackups check = new CheckBackups(sql, clock);
    assertThat(said(check.look())).contains("Il n’y en a pas encore", "./entente backup");
    backup(NOW.minus(Duration.ofDays(9)), 900_000);
    assertThat(said(check.look())).contains("il y a 9 jours");
    backup(NOW.minus(Duration.ofHours(9)), 950_000);
    assertThat(check.look().state()).isEqualTo(State.SOUND);
    assertThat(said(check.look())).contains("950 ko");
    backup(NOW.minus(Duration.ofHours(1)), 90_000);
    assertThat(said(check.look())).contains("90 ko", "950 ko", "Est-ce voulu");
  }

  @Test
  void jobsThatFailOrAreLateAreNamed() {
    CheckJobs check = new CheckJobs(sql, clock);
    job("registration-reminders", NOW.plusSeconds(60), 0);
    assertThat(said(check.look())).isEqualTo("Une tâche, à l’heure.");
    job("mail-forget", NOW.minus(Duration.ofHours(1)), 0);
    assertBroken(check.look(), "mail-forget");
    job("identity-end", NOW.plusSeconds(60), 3);
    assertBroken(check.look(), "identity-end");
  }

  @Test
  void aCheckThatFailsIsAFindingAndKeepsNoneOfTheOthers() {
    try (TestDatabase gone = TestDatabase.create()) {
      JdbcClient dropped = JdbcClient.create(gone.dataSource());
      dropped.sql("drop table installation, backup_taken").update();
      List<Finding> findings =
          new Checks(
                  List.of(
                      new CheckBackups(dropped, clock),
                      new CheckDatabase(dropped),
                      new CheckAddress("http://127.0.0.1:1", dropped)))
              .look();
      assertThat(findings)
          .extracting(Finding::check)
          .containsExactly("backups", "database", "address");
      assertBroken(findings.getFirst(), "N’a pas pu être vérifié", "backup_taken");
      assertThat(findings.get(1).state()).isEqualTo(State.SOUND);
    }
  }

  @Test
  void checksThatDoNotAnswerEndTogether() {
    CountDownLatch never = new CountDownLatch(1);
    List<Finding> findings =
        new Checks(
                List.of(waiting(never), new CheckDatabase(sql), waiting(never)),
                Duration.ofSeconds(1))
            .look();
    assertThat(findings).extracting(Finding::saw).containsExactly("silent", "sound", "silent");
    assertThat(said(findings.getFirst())).contains("après 1 seconde");
  }

  private static Check waiting(CountDownLatch latch) {
    return new Check() {
      @Override
      public String name() {
        return "mail";
      }

      @Override
      public Finding look() throws InterruptedException {
        latch.await();
        return Finding.sound(name(), "", "");
      }
    };
  }

  private static void assertBroken(Finding finding, String... words) {
    assertThat(finding.state()).as(said(finding)).isEqualTo(State.BROKEN);
    assertThat(said(finding)).contains(words);
    assertThat(finding.text(MESSAGES.in(Locale.ENGLISH))).isNotBlank();
  }

  private static String said(Finding finding) {
    Translator say = MESSAGES.in(Locale.FRENCH);
    assertThat(finding.title(say)).isNotBlank();
    return finding.text(say).replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private static JavaMailSenderImpl sender(int port, String password) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.setUsername("entente");
    sender.setPassword(password);
    sender.getJavaMailProperties().put("mail.smtp.auth", "true");
    return sender;
  }

  private void mail(String purpose, Instant writtenAt) {
    sql.sql(
            """
            insert into mail_outbox (id, purpose, recipient, subject, body, language, written_at)
            values (gen_random_uuid(), :purpose, 'a@example.org', 'Oui', 'Oui', 'fr', :at)
            """)
        .param("purpose", "test:" + purpose)
        .param("at", writtenAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void backup(Instant at, long bytes) {
    sql.sql("insert into backup_taken (taken_at, bytes) values (:at, :bytes)")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("bytes", bytes)
        .update();
  }

  private void job(String name, Instant at, int failures) {
    sql.sql(
            """
            insert into scheduled_tasks
              (task_name, task_instance, execution_time, picked, version, consecutive_failures)
            values (:name, 'recurring', :at, false, 1, :failures)
            """)
        .param("name", name)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("failures", failures)
        .update();
  }

  /// A web server that answers everything with the same words.
  private static final class Site implements AutoCloseable {

    private final HttpServer server;

    Site(String words) throws IOException {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
      byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
    }

    String address() {
      return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
