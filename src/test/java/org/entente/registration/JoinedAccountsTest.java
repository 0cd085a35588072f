package org.entente.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.clusters.OfficeHolders;
import org.entente.comments.CommentsFixture;
import org.entente.conventions.Convention;
import org.entente.identity.Account;
import org.entente.identity.AccountBelongings;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.entente.identity.web.AddressScene;
import org.entente.news.NewsFixture;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Two accounts of one person become one, with everything that refers to them, or stay as they are.
@EntenteTest
class JoinedAccountsTest {

  /// What stands once, where both had it, or lapses.
  private static final Set<String> SETTLED =
      Set.of("office.account", "calendar_feed.account", "signing_code.account");

  private final RegistrationFixture registration;
  private final AddressScene scene;
  private final Accounts accounts;
  private final Bookings bookings;
  private final OfficeHolders offices;
  private final CalendarFeeds feeds;
  private final List<AccountBelongings> belongings;
  private final NewsFixture news;
  private final CommentsFixture comments;
  private final JdbcClient sql;
  private Cluster cluster;
  private Account keeper;
  private Account other;

  JoinedAccountsTest(
      ApplicationContext beans,
      MockMvcTester pages,
      OfficeHolders offices,
      CalendarFeeds feeds,
      List<AccountBelongings> belongings,
      JdbcClient sql,
      TestClock clock) {
    this.registration = new RegistrationFixture(beans);
    this.accounts = beans.getBean(Accounts.class);
    this.scene = new AddressScene(pages, beans.getBean(Outbox.class), accounts);
    this.bookings = beans.getBean(Bookings.class);
    this.offices = offices;
    this.feeds = feeds;
    this.belongings = belongings;
    this.news = new NewsFixture(sql, clock);
    this.comments = new CommentsFixture(beans);
    this.sql = sql;
    clock.reset();
  }

  @BeforeEach
  void twoAccounts() {
    cluster = registration.clusters().cluster("Toulouse " + UUID.randomUUID());
    keeper = registration.account(registration.member(cluster));
    other = registration.account(registration.member(cluster));
  }

  @Test
  void everyRowThatRefersToTheOneRefersToTheOther() {
    Booking booking = registration.book(registration.event(cluster, 5), other.id());
    everythingOf(other.id(), booking);
    registration.clusters().staff(cluster, keeper.email().value());
    feeds.open(keeper.id(), "fr");
    String feed = feeds.of(keeper.id()).orElseThrow().secret();
    Map<String, Integer> before = rows(other.id());
    assertThat(before).as("one row at least for every column").doesNotContainValue(0);

    String token = scene.asked(keeper, other.email());
    assertThat(scene.open(keeper, token))
        .hasStatusOk()
        .bodyText()
        .contains("1 inscription", "dans le registre de " + cluster.name(), "l’équipe de ");
    assertThat(scene.join(keeper, token, other.id())).hasStatus(303);

    assertThat(rows(other.id()).values())
        .as("left with the account that went")
        .hasSize(before.size())
        .containsOnly(0);
    Map<String, Integer> after = rows(keeper.id());
    before.forEach(
        (column, count) -> {
          if (!SETTLED.contains(column)) {
            assertThat(after.get(column)).as(column).isGreaterThanOrEqualTo(count);
          }
        });
    assertThat(bookings.of(keeper.id()))
        .extracting(entry -> entry.booking().id())
        .contains(booking.id());
    assertThat(offices.desksOf(keeper.id()))
        .extracting(OfficeHolders.OpenDesk::cluster)
        .containsExactly(cluster.id());
    assertThat(feeds.of(keeper.id()).orElseThrow().secret()).as("the keeper's own").isEqualTo(feed);
    assertThat(
            sql.sql("select count(*) from weekly_letter_issue where account = :keeper")
                .param("keeper", keeper.id().value())
                .query(Integer.class)
                .single())
        .as("issues follow their letter")
        .isEqualTo(1);
  }

  @Test
  void twoSeatsAtOneEventToComeAreRefusedUntilOneIsGivenBack() {
    Event event = registration.event(cluster, 5);
    registration.book(event, keeper.id());
    Booking second = registration.book(event, other.id());
    String token = scene.asked(keeper, other.email());
    for (MvcTestResult answer :
        List.of(scene.open(keeper, token), scene.join(keeper, token, other.id()))) {
      assertThat(answer)
          .hasStatus(409)
          .bodyText()
          .contains(event.title().french(), "Rendez d’abord");
    }
    assertThat(accounts.findByEmail(other.email())).map(Account::id).contains(other.id());
    assertThat(bookings.of(other.id())).hasSize(1);

    giveBack(second);
    assertThat(scene.join(keeper, token, other.id())).hasStatus(303);
    assertThat(bookings.of(keeper.id())).hasSize(2);
  }

  @Test
  void anAccountThatWasItselfJoinedGoesAlongWithItsHistory() {
    Account third = registration.account(registration.anybody());
    scene.join(other, scene.asked(other, third.email()), third.id());
    scene.join(keeper, scene.asked(keeper, other.email()), other.id());
    assertThat(accounts.findByEmail(third.email())).map(Account::id).contains(keeper.id());
    assertThat(
            sql.sql("select went from joined_account where account = :keeper")
                .param("keeper", keeper.id().value())
                .query(UUID.class)
                .list())
        .containsExactlyInAnyOrder(third.id().value(), other.id().value());
  }

  private void giveBack(Booking booking) {
    MvcTestResult given =
        scene.post(
            other,
            "/bookings/" + booking.id().value() + "/cancel",
            "seat",
            booking.seats().getFirst().id().value().toString());
    assertThat(given).hasStatus(303);
  }

  private Map<String, Integer> rows(AccountId account) {
    Map<String, Integer> rows = new HashMap<>();
    for (AccountBelongings module : belongings) {
      for (String column : module.columns()) {
        String[] names = column.split("\\.", 2);
        rows.put(
            column,
            sql.sql("select count(*) from %s where %s = :account".formatted(names[0], names[1]))
                .param("account", account.value())
                .query(Integer.class)
                .single());
      }
    }
    return rows;
  }

  /// One row at least for each column that refers to an account.
  private void everythingOf(AccountId account, Booking booking) {
    registration.clusters().staff(cluster, other.email().value());
    feeds.open(account, "fr");
    comments.published(
        news.released(cluster.id(), NewsFixture.called("À commenter")),
        CommentsFixture.draft("Camille", "Bonne nouvelle."),
        cluster,
        account);
    Convention draft =
        registration
            .conventions()
            .draft(
                cluster.id(), registration.clusters().cluster("Autre " + UUID.randomUUID()).id());
    for (String row :
        """
        insert into openid_identity (id, account, issuer, subject, joined_at)
        values (gen_random_uuid(), :account, 'https://issuer.example', cast(:account as text), now());
        insert into joined_account (went, account, joined_at) values (gen_random_uuid(), :account, now());
        insert into interest (account, reach, departments, formats, times, said_at)
        values (:account, 'NEAR', '{}', '{}', '{}', now());
        insert into weekly_letter (account, letter, language, site, asked_at)
        values (:account, encode(sha256(cast(cast(:account as text) as bytea)), 'hex')::varchar(40), 'fr', '', now());
        insert into weekly_letter_issue (account, week, written_at, events)
        values (:account, '2026-03-02', now(), '{}');
        insert into booking (id, event, entered_by, entry_note, request, language, site, made_at)
        values (gen_random_uuid(), :event, :account, 'Au téléphone', gen_random_uuid(), 'fr', '', now());
        insert into import_run (id, cluster, kind, file_name, account, brought_at, day, stage,
          signature, columns, choices)
        values (gen_random_uuid(), :cluster, 'MEMBERS', 'liste.csv', :account, now(), current_date,
          'APPLIED', '', '{}', '{}');
        insert into check_in (id, event, seat, kind, door, checked_by, scanned_at, ahead_by,
          received_at, admitted_at, doubtful, undone_at, undone_by)
        values (gen_random_uuid(), :event, :seat, 'SCAN', 'Entrée', :account, now(), 0, now(), now(),
          false, now(), :account);
        insert into badge_print (seat, face, printed_by, printed_at)
        values (:seat, sha256(''), :account, now());
        insert into certificate (code, seat, event, title, host, starts_at, ends_at, minutes,
          signature, issued_at, issued_by, revoked_at, revoked_by, revoke_reason)
        values (upper(translate(left(replace(cast(:account as text), '-', ''), 12), 'ilou', '0000')),
          :seat, :event, 'Journée', 'Toulouse', now(), now(), 60, sha256(''), now(), :account, now(),
          :account, 'Erreur');
        insert into signing_code (account, convention_id, version, salt, digest, sent_at, expires_at)
        values (:account, :convention, 1, '', '', now(), now())
        """
            .split(";")) {
      sql.sql(row)
          .param("account", account.value())
          .param("event", booking.event().value())
          .param("seat", booking.seats().getFirst().id().value())
          .param("cluster", cluster.id().value())
          .param("convention", draft.id().value())
          .update();
    }
  }
}
