package org.entente.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.Audience;
import org.entente.agenda.Event;
import org.entente.agenda.Participation;
import org.entente.agenda.SeatLedger;
import org.entente.clusters.Cluster;
import org.entente.clusters.Standing;
import org.entente.clusters.Standings;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.entente.identity.IdentityFixture;
import org.entente.platform.France;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PrivacyRegister;
import org.entente.platform.privacy.Subject;
import org.entente.registration.BookingAnswer.AlreadyBooked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody with two addresses, in two companies of two clusters, is one person.
@EntenteTest
class SeveralAddressesTest {

  private final RegistrationFixture registration;
  private final IdentityFixture identity;
  private final Bookings bookings;
  private final BookSeats book;
  private final PrivacyRegister register;
  private final JdbcClient sql;
  private final ApplicationContext beans;
  private final String second = "second-" + UUID.randomUUID() + "@example.org";
  private Cluster toulouse;
  private Cluster montpellier;
  private AccountId person;

  SeveralAddressesTest(
      ApplicationContext beans,
      Bookings bookings,
      BookSeats book,
      PrivacyRegister register,
      JdbcClient sql,
      TestClock clock) {
    this.beans = beans;
    this.registration = new RegistrationFixture(beans);
    this.identity = new IdentityFixture(sql, clock);
    this.bookings = bookings;
    this.book = book;
    this.register = register;
    this.sql = sql;
  }

  @BeforeEach
  void onePersonOfTwoCompanies() {
    toulouse = registration.clusters().cluster("Toulouse " + UUID.randomUUID());
    montpellier = registration.clusters().cluster("Montpellier " + UUID.randomUUID());
    person = registration.member(toulouse);
    registration
        .clusters()
        .person(
            montpellier,
            registration.clusters().member(montpellier, "Seconde " + UUID.randomUUID()),
            "Camille Exemple",
            second);
    identity.address(person, second);
    beans.getBean(Accounts.class).rename(person, "Camille");
  }

  @Test
  void bothCompaniesOpenTheirClustersEvents() {
    Standing standing = beans.getBean(Standings.class).of(person, France.day(TestClock.START));
    assertThat(standing.clusters()).containsExactlyInAnyOrder(toulouse.id(), montpellier.id());
    for (Cluster host : List.of(toulouse, montpellier)) {
      Event event = registration.event(host, 5, Audience.MEMBERS);
      Booking booked = registration.book(event, person);
      assertThat(booked.seats().getFirst().price()).isEqualTo(RegistrationFixture.MEMBER_PRICE);
    }
  }

  @Test
  void aSeatTakenForTheSecondAddressIsAmongTheirBookings() {
    Event event = registration.event(toulouse, 5);
    Booking booking = takenFor(event, second);
    assertThat(bookings.madeFor(person))
        .extracting(entry -> entry.booking().id())
        .contains(booking.id());
    assertThat(bookings.named(booking.id(), person).booking().seats())
        .extracting(seat -> String.valueOf(seat.attendee().email()))
        .containsExactly(second);
    assertThat(
            beans
                .getBean(SeatLedger.class)
                .participations(person, List.of(event.id()))
                .get(event.id()))
        .as("how the agenda shows it")
        .isEqualTo(
            new Participation(Participation.State.BOOKED, "/bookings/" + booking.id().value()));
    AccountId stranger = registration.anybody();
    assertThat(bookings.madeFor(stranger)).isEmpty();
  }

  @Test
  void nobodyHasTwoSeatsAtOneEventByTwoAddresses() {
    Event event = registration.event(toulouse, 5);
    takenFor(event, second);
    assertThat(
            book.book(registration.request(event.id(), person, registration.price(event, person))))
        .isInstanceOfSatisfying(
            BookingAnswer.Refused.class,
            refused -> assertThat(refused).isInstanceOf(AlreadyBooked.class));
  }

  @Test
  void aSeatPassesFromOneAddressOfItsHolderToAnother() {
    Event event = registration.event(toulouse, 5);
    Booking own = registration.book(event, person);
    Naming naming =
        Naming.of(own.seats().getFirst().id(), new Attendee("Camille", new EmailAddress(second)));
    assertThat(beans.getBean(PassSeatOn.class).pass(person, own.id(), naming))
        .isInstanceOf(PassSeatOn.Outcome.Passed.class);
  }

  @Test
  void whatIsHeldUnderBothIsGivenOutAndErased() {
    Event event = registration.event(toulouse, 5);
    takenFor(event, second);
    Subject subject = beans.getBean(Accounts.class).subject(person);
    Map<String, List<Map<String, String>>> held =
        register.export(subject).stream().collect(Collectors.toMap(Extract::name, Extract::rows));
    assertThat(held.get("addresses"))
        .extracting(row -> row.get("email"))
        .contains(second)
        .hasSize(2);
    assertThat(held.get("memberships"))
        .extracting(row -> row.get("cluster"))
        .containsExactlyInAnyOrder(toulouse.name(), montpellier.name());
    assertThat(held.get("seats")).extracting(row -> row.get("email")).containsExactly(second);

    assertThat(register.erase(subject)).isEmpty();

    for (String table : List.of("account_address", "person", "seat", "account")) {
      assertThat(
              sql.sql("select count(*) from %s where email = any(:emails)".formatted(table))
                  .param("emails", subject.array())
                  .query(Integer.class)
                  .single())
          .as(table)
          .isZero();
    }
    assertThat(identity.account(second).id()).as("the address is free again").isNotEqualTo(person);
  }

  private Booking takenFor(Event event, String email) {
    AccountId colleague = registration.anybody();
    return RegistrationFixture.booked(
        book.book(
            registration.request(
                event.id(),
                colleague,
                registration.price(event, colleague),
                RegistrationFixture.attendee("Camille", email))));
  }
}
