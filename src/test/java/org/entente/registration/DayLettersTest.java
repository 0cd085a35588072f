package org.entente.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.CancelEvent;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EntenteTest
class DayLettersTest {

  private final RegistrationFixture fixture;
  private final WriteDayLetters write;
  private final TransferLetters transfers;
  private final Letters letters;
  private final BookSeats book;
  private final CancelEvent cancel;
  private final TransactionTemplate transaction;
  private final JdbcClient sql;
  private final TestClock clock;

  DayLettersTest(
      ApplicationContext beans,
      WriteDayLetters write,
      Letters letters,
      CancelEvent cancel,
      TransactionTemplate transaction,
      JdbcClient sql,
      TestClock clock) {
    this.fixture = new RegistrationFixture(beans);
    this.write = write;
    this.transfers = beans.getBean(TransferLetters.class);
    this.letters = letters;
    this.book = beans.getBean(BookSeats.class);
    this.cancel = cancel;
    this.transaction = transaction;
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @Test
  void theDayBeforeEachAttendeeAndTheBookerAreRemindedOnce() {
    Cluster host = fixture.clusters().cluster("Lettres " + UUID.randomUUID());
    Event event = fixture.event(host, 10);
    AccountId booker = fixture.anybody();
    book(event, booker, "colleague-reminder@example.org");
    clock.advance(Duration.ofDays(28));
    write.remind();
    assertThat(subjects(fixture.account(booker).email().value(), "Demain")).isEmpty();

    clock.advance(Duration.ofDays(1));
    write.remind();
    write.remind();
    clock.advance(Duration.ofHours(3));
    write.remind();

    assertThat(subjects(fixture.account(booker).email().value(), "Demain")).hasSize(1);
    assertThat(subjects("colleague-reminder@example.org", "Demain")).hasSize(1);
  }

  @Test
  void whoBookedTodayOrWaitsIsNotReminded() {
    Cluster host = fixture.clusters().cluster("Lettres " + UUID.randomUUID());
    Event event = fixture.event(host, 1);
    AccountId late = fixture.anybody();
    AccountId waiting = fixture.anybody();
    clock.advance(Duration.ofDays(29));
    fixture.book(event, late);
    fixture.join(event, waiting);
    write.remind();
    assertThat(subjects(fixture.account(late).email().value(), "Demain")).isEmpty();
    assertThat(subjects(fixture.account(waiting).email().value(), "Demain")).isEmpty();
  }

  @Test
  void theDayAfterTheyAreThankedOnceUnlessTheEventWasCancelled() {
    Cluster host = fixture.clusters().cluster("Lettres " + UUID.randomUUID());
    Event held = fixture.event(host, 10);
    Event cancelled = fixture.event(host, 10);
    AccountId booker = fixture.anybody();
    AccountId unlucky = fixture.anybody();
    fixture.book(held, booker);
    fixture.book(cancelled, unlucky);
    cancel.cancel(host.id(), cancelled.id(), new LocalizedText("Salle fermée.", null));
    clock.advance(Duration.ofDays(30).plusHours(9));
    write.thank();
    assertThat(subjects(fixture.account(booker).email().value(), "Merci"))
        .as("that evening")
        .isEmpty();
    clock.advance(Duration.ofDays(1));
    write.thank();
    clock.advance(Duration.ofDays(1));
    write.thank();
    assertThat(subjects(fixture.account(booker).email().value(), "Merci")).hasSize(1);
    assertThat(subjects(fixture.account(unlucky).email().value(), "Merci")).isEmpty();
  }

  @Test
  void anOfferNamesItsDeadlineAndIsWrittenOncePerOffer() {
    Cluster host = fixture.clusters().cluster("Lettres " + UUID.randomUUID());
    Event event = fixture.event(host, 1);
    fixture.book(event, fixture.anybody());
    AccountId waiting = fixture.anybody();
    Booking booking = fixture.join(event, waiting);
    Instant until = clock.instant().plus(Duration.ofDays(2));
    for (int time = 0; time < 2; time++) {
      transaction.executeWithoutResult(
          _ -> letters.offer(event, booking, booking.waitingSeats(), until));
    }
    transaction.executeWithoutResult(
        _ -> letters.offerExpired(event, booking, booking.waitingSeats(), until));
    String address = fixture.account(waiting).email().value();
    assertThat(subjects(address, "Une place vous est proposée")).hasSize(1);
    assertThat(subjects(address, "Proposition échue")).hasSize(1);
    assertThat(text(address, "Une place vous est proposée"))
        .contains("mercredi 4 mars 2026, 09:00", "/bookings/" + booking.id().value());
  }

  @Test
  void aTransferIsToldToBothAndToTheBooker() {
    Cluster host = fixture.clusters().cluster("Lettres " + UUID.randomUUID());
    Event event = fixture.event(host, 10);
    AccountId booker = fixture.anybody();
    Booking booking = book(event, booker, "before@example.org");
    Seat before = booking.seats().getLast();
    Seat now =
        new Seat(
            before.id(),
            before.booking(),
            before.number(),
            RegistrationFixture.attendee("Camille", "now@example.org"),
            before.holder() + 1,
            before.fare(),
            before.share(),
            before.status(),
            null);
    for (int time = 0; time < 2; time++) {
      transaction.executeWithoutResult(_ -> transfers.transferred(event, booking, before, now, 2));
    }
    assertThat(subjects("before@example.org", "Place transmise")).hasSize(1);
    assertThat(text("before@example.org", "Place transmise")).contains("Camille");
    assertThat(subjects("now@example.org", "Place transmise")).hasSize(1);
    assertThat(text("now@example.org", "Place transmise"))
        .contains("/bookings/" + booking.id().value() + "/tickets");
    assertThat(subjects(fixture.account(booker).email().value(), "Place transmise")).hasSize(1);
  }

  @Test
  void aConfirmationIsWrittenOnceHoweverOftenItIsAskedFor() {
    Cluster host = fixture.clusters().cluster("Lettres " + UUID.randomUUID());
    Event event = fixture.event(host, 10);
    AccountId booker = fixture.anybody();
    Booking booking = fixture.book(event, booker);
    transaction.executeWithoutResult(_ -> letters.booked(event, booking));
    String address = fixture.account(booker).email().value();
    assertThat(subjects(address, "Votre place")).hasSize(1);
    assertThat(
            sql.sql("select calendar from mail_outbox where recipient = :to")
                .param("to", address)
                .query(String.class)
                .single())
        .contains("BEGIN:VCALENDAR", "STATUS:CONFIRMED", booking.id().value().toString());
  }

  private Booking book(Event event, AccountId booker, String colleague) {
    Money price = fixture.price(event, booker);
    String own = fixture.account(booker).email().value();
    return RegistrationFixture.booked(
        book.book(
            fixture.request(
                event.id(),
                booker,
                price,
                RegistrationFixture.attendee("Moi", own),
                RegistrationFixture.attendee("Collègue", colleague))));
  }

  @Test
  void mailsLeadToTheTicketsBeforeAndToTheCertificateAfterwards() {
    Cluster host = fixture.clusters().cluster("Lettres " + UUID.randomUUID());
    Event event = fixture.event(host, 10);
    AccountId booker = fixture.anybody();
    Booking booking = fixture.book(event, booker);
    clock.advance(Duration.ofDays(29));
    write.remind();
    clock.advance(Duration.ofDays(2).plusHours(9));
    write.thank();
    String home = "https://entente.example/bookings/" + booking.id().value();
    assertThat(
            sql.sql("select body from mail_outbox where recipient = :to order by written_at, id")
                .param("to", fixture.account(booker).email().value())
                .query(String.class)
                .list())
        .satisfiesExactly(
            confirmation -> assertThat(confirmation).contains(home + "/tickets"),
            reminder -> assertThat(reminder).contains(home + "/tickets"),
            thanks -> assertThat(thanks).contains(home + "/certificates"));
  }

  private List<String> subjects(String address, String beginning) {
    return sql.sql(
            """
            select subject from mail_outbox
            where recipient = :to and starts_with(subject, :beginning) order by id
            """)
        .param("to", address)
        .param("beginning", beginning)
        .query(String.class)
        .list();
  }

  private String text(String address, String beginning) {
    return sql.sql(
            "select body from mail_outbox where recipient = :to and starts_with(subject, :beginning)")
        .param("to", address)
        .param("beginning", beginning)
        .query(String.class)
        .single();
  }
}
