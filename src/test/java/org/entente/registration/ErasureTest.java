package org.entente.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.entente.platform.privacy.DataArchive;
import org.entente.platform.privacy.EndTerms;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PrivacyRegister;
import org.entente.platform.privacy.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A person takes along what is held about them, has it erased, and what nobody asks for ends by
/// itself.
@EntenteTest
class ErasureTest {

  private final RegistrationFixture fixture;
  private final PrivacyRegister register;
  private final Accounts accounts;
  private final BookSeats book;
  private final EndTerms terms;
  private final JdbcClient sql;
  private final TestClock clock;

  ErasureTest(
      ApplicationContext beans,
      PrivacyRegister register,
      Accounts accounts,
      BookSeats book,
      EndTerms terms,
      JdbcClient sql,
      TestClock clock) {
    this.fixture = new RegistrationFixture(beans);
    this.register = register;
    this.accounts = accounts;
    this.book = book;
    this.terms = terms;
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void start() {
    clock.reset();
  }

  @Test
  void aPersonFindsEverythingThatIsHeldAboutThem() {
    Cluster host = cluster();
    AccountId member = fixture.member(host);
    Subject person = subject(member);
    Event own = fixture.event(host, 5);
    fixture.book(own, member);
    Event other = fixture.event(host, 5);
    AccountId colleague = fixture.anybody();
    book.book(
        fixture.request(
            other.id(),
            colleague,
            fixture.price(other, colleague),
            RegistrationFixture.attendee("Membre", email(person))));

    Map<String, List<Map<String, String>>> held =
        register.export(person).stream()
            .collect(java.util.stream.Collectors.toMap(Extract::name, Extract::rows));

    assertThat(held.keySet()).contains("account", "bookings", "seats", "memberships", "mails");
    assertThat(held.get("bookings")).hasSize(1);
    assertThat(held.get("seats"))
        .extracting(row -> row.get("booked_by_somebody_else"))
        .containsExactlyInAnyOrder("false", "true");
    assertThat(held.get("mails")).isNotEmpty();
    assertThat(held.toString()).doesNotContain(email(subject(colleague)));
    assertThat(DataArchive.json(register.export(person))).contains(email(person));
    assertThat(DataArchive.zip(register.export(person))).startsWith('P', 'K');
  }

  @Test
  void erasingGivesSeatsToTheNextInTheLineAndLeavesNoName() {
    Cluster host = cluster();
    ClustersFixture clusters = fixture.clusters();
    AccountId member =
        clusters.memberAccount(host, clusters.member(host, "Garrigue Cloud"), address());
    Subject person = subject(member);
    Event past = fixture.event(host, 5);
    fixture.book(past, member);
    clock.advance(Duration.ofDays(31));
    Event full = fixture.event(host, 1);
    fixture.book(full, member);
    AccountId next = fixture.anybody();
    Booking waiting = fixture.join(full, next);

    assertThat(register.erase(person)).isEmpty();

    assertThat(status(waiting)).isNotEqualTo("WAITING");
    assertThat(everywhere(email(person))).isEmpty();
    assertThat(
            sql.sql("select attendee || ' ' || price from seat where event = :event")
                .param("event", past.id().value())
                .query(String.class)
                .single())
        .as("the accounts stay")
        .isEqualTo("– 4500");
    assertThat(register.export(person).stream().filter(one -> one.name().equals("memberships")))
        .isEmpty();
    assertThat(register.erase(person)).as("a second time finds nobody").isEmpty();
  }

  @Test
  void aColleagueWithAnAddressOfTheirOwnKeepsTheSeat() {
    Cluster host = cluster();
    AccountId booker = fixture.anybody();
    Event event = fixture.event(host, 5);
    Booking booking =
        RegistrationFixture.booked(
            book.book(
                fixture.request(
                    event.id(),
                    booker,
                    fixture.price(event, booker),
                    RegistrationFixture.attendee("Moi", email(subject(booker))),
                    RegistrationFixture.attendee("Collègue", "keeps@example.org"),
                    new Attendee("Sans adresse", null))));
    register.erase(subject(booker));
    assertThat(
            sql.sql("select attendee from seat where booking = :id and status = 'CONFIRMED'")
                .param("id", booking.id().value())
                .query(String.class)
                .list())
        .containsExactly("Collègue");
  }

  @Test
  void theOnlyPresidentOfAClusterIsAskedToNameAnotherFirst() {
    Cluster host = cluster();
    AccountId president = new ClustersFixture(sql, clock).president(host, address());
    assertThat(register.erase(subject(president)))
        .hasValueSatisfying(
            problem -> assertThat(problem.key()).isEqualTo("clusters.privacy.last-president"));
    assertThat(fixture.account(president).email().value()).doesNotContain("erased");
  }

  @Test
  void namesEndTwelveMonthsAfterTheEvent() {
    Cluster host = cluster();
    AccountId booker = fixture.anybody();
    Event event = fixture.event(host, 5);
    fixture.book(event, booker);
    clock.advance(Duration.ofDays(30 + 360));
    terms.endAll();
    assertThat(attendee(event)).isNotEqualTo("–");
    clock.advance(Duration.ofDays(10));
    terms.endAll();
    assertThat(attendee(event)).isEqualTo("–");
  }

  @Test
  void anAccountThatNobodyUsesEndsAMonthAfterItsNotice() {
    AccountId account = fixture.anybody();
    Subject person = subject(account);
    clock.advance(Duration.ofDays(3 * 365 + 1));
    terms.endAll();
    terms.endAll();
    assertThat(fixture.mails(account))
        .singleElement()
        .asString()
        .startsWith("Votre compte Entente va être effacé / ");
    clock.advance(Duration.ofDays(29));
    terms.endAll();
    assertThat(subject(account)).isEqualTo(person);
    clock.advance(Duration.ofDays(2));
    terms.endAll();
    assertThat(email(subject(account))).startsWith("erased-");
    assertThat(everywhere(email(person))).isEmpty();
  }

  /// The tables in whose rows that text still stands.
  private List<String> everywhere(String text) {
    return sql
        .sql(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(
            table ->
                sql.sql(
                        "select exists (select from %s t where strpos(t::text, :text) > 0)"
                            .formatted(table))
                    .param("text", text)
                    .query(Boolean.class)
                    .single())
        .toList();
  }

  private String status(Booking booking) {
    return sql.sql("select status from seat where booking = :id")
        .param("id", booking.id().value())
        .query(String.class)
        .single();
  }

  private String attendee(Event event) {
    return sql.sql("select attendee from seat where event = :event")
        .param("event", event.id().value())
        .query(String.class)
        .single();
  }

  private static String email(Subject person) {
    return person.emails().iterator().next();
  }

  private Subject subject(AccountId account) {
    return accounts.subject(account);
  }

  private Cluster cluster() {
    return fixture.clusters().cluster("Vie privée " + UUID.randomUUID());
  }

  private static String address() {
    return "personne-" + UUID.randomUUID() + "@example.org";
  }
}
