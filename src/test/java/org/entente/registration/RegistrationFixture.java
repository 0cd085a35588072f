package org.entente.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.entente.agenda.Audience;
import org.entente.agenda.DraftEvent;
import org.entente.agenda.Event;
import org.entente.agenda.EventDescription;
import org.entente.agenda.EventId;
import org.entente.agenda.Place;
import org.entente.agenda.PublishEvent;
import org.entente.agenda.RegistrationWindow;
import org.entente.agenda.Revision;
import org.entente.agenda.TimeSpan;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.ConventionsFixture;
import org.entente.identity.Account;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.registration.BookingAnswer.Booked;
import org.entente.registration.BookingRequest.Correspondence;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Events with seats, and people who book them, for tests to stand on. It works on the running
/// application: `new RegistrationFixture(beans)`.
public final class RegistrationFixture {

  public static final Money PUBLIC_PRICE = Money.euros(90);
  public static final Money MEMBER_PRICE = Money.euros(45);
  public static final Correspondence FRENCH = new Correspondence("fr", "https://entente.example");

  private final ApplicationContext beans;
  private final Clock clock;
  private final JdbcClient sql;

  public RegistrationFixture(ApplicationContext beans) {
    this.beans = beans;
    this.clock = beans.getBean(Clock.class);
    this.sql = beans.getBean(JdbcClient.class);
  }

  public ClustersFixture clusters() {
    return new ClustersFixture(sql, clock);
  }

  public ConventionsFixture conventions() {
    return new ConventionsFixture(sql, clock);
  }

  /// A published great event of the host, open to the public, in thirty days.
  public Event event(Cluster host, int capacity) {
    return event(host, capacity, Audience.PUBLIC);
  }

  public Event event(Cluster host, int capacity, Audience audience) {
    Instant start = clock.instant().plus(Duration.ofDays(30));
    return publish(
        host,
        new EventDescription(
            Format.GREAT_EVENT,
            null,
            new LocalizedText("Journée " + UUID.randomUUID(), null),
            new LocalizedText("Une journée ensemble.", "A day together."),
            "",
            new Place.OnSite(host.seat(), "Centre de congrès", "11 esplanade"),
            new TimeSpan(start, start.plus(Duration.ofHours(8))),
            capacity,
            audience,
            PUBLIC_PRICE,
            MEMBER_PRICE,
            RegistrationWindow.ALWAYS,
            List.of()));
  }

  /// A published event that says this.
  public Event publish(Cluster host, EventDescription description) {
    Event draft = made(beans.getBean(DraftEvent.class).draft(host.id(), description));
    return made(beans.getBean(PublishEvent.class).publish(host.id(), draft.id()));
  }

  /// Books a seat for somebody at the price they are owed.
  public Booking book(Event event, AccountId booker) {
    BookingAnswer answer =
        beans.getBean(BookSeats.class).book(request(event.id(), booker, price(event, booker)));
    writeLetters();
    return booked(answer);
  }

  /// Puts somebody into the line for a seat.
  public Booking join(Event event, AccountId booker) {
    BookingAnswer answer =
        beans
            .getBean(JoinWaitingList.class)
            .join(request(event.id(), booker, price(event, booker)));
    writeLetters();
    return booked(answer);
  }

  /// The request of somebody for one seat, or for several of their people.
  public BookingRequest request(
      EventId event, AccountId booker, Money shownPrice, Attendee... attendees) {
    Account account = account(booker);
    List<Attendee> people =
        attendees.length == 0
            ? List.of(new Attendee(account.called(), account.email()))
            : Arrays.asList(attendees);
    return new BookingRequest(event, account, people, shownPrice, UUID.randomUUID(), FRENCH);
  }

  /// The price that the law of today owes somebody.
  public Money price(Event event, AccountId booker) {
    Entitlements entitlements = beans.getBean(Entitlements.class);
    return Fare.of(entitlements.attendance(event, entitlements.standing(booker)))
        .map(fare -> fare.price().amount())
        .orElse(PUBLIC_PRICE);
  }

  /// Somebody who is signed in and belongs to no company.
  public AccountId anybody() {
    return clusters().stranger(address());
  }

  /// Somebody of a member company.
  public AccountId member(Cluster cluster) {
    return clusters().memberAccount(cluster, address());
  }

  public Account account(AccountId id) {
    return beans.getBean(Accounts.class).find(id).orElseThrow();
  }

  public static Attendee attendee(String name, String email) {
    return new Attendee(name, new EmailAddress(email));
  }

  /// What otherwise happens within a second by itself.
  public void writeLetters() {
    beans.getBean(WriteLetters.class).writeDue();
  }

  /// What otherwise happens within a second by itself.
  public void writeRefusals() {
    beans.getBean(RefusalBook.class).write();
  }

  /// The subjects of the mails written to somebody, oldest first.
  public List<String> mails(AccountId account) {
    writeLetters();
    return sql.sql("select subject from mail_outbox where recipient = :to order by written_at, id")
        .param("to", account(account).email().value())
        .query(String.class)
        .list();
  }

  /// The booking that was made.
  public static Booking booked(BookingAnswer answer) {
    return switch (answer) {
      case Booked(Booking booking) -> booking;
      case BookingAnswer.Refused _, BookingAnswer.Busy _ ->
          throw new IllegalStateException(answer.toString());
    };
  }

  private static Event made(Revision revision) {
    return switch (revision) {
      case Revision.Made(Event event) -> event;
      case Revision.Refused(var problems) -> throw new IllegalStateException(problems.toString());
    };
  }

  private static String address() {
    return "personne-" + UUID.randomUUID() + "@example.org";
  }
}
