package org.entente.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.Audience;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.conventions.Convention;
import org.entente.conventions.Correspondence;
import org.entente.conventions.Declaration;
import org.entente.conventions.Declaration.Act;
import org.entente.conventions.Declare;
import org.entente.conventions.RightsInUse;
import org.entente.conventions.Sunset;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.entente.platform.France;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/// What becomes of seats when the convention under which they were booked ends before their event.
@EntenteTest
class RightsAfterTheEndTest {

  private final RegistrationFixture fixture;
  private final Declare declare;
  private final EndRights rights;
  private final BookingStore bookings;
  private final RightsInUse inUse;
  private final TestClock clock;
  private final Cluster host;
  private final Cluster partner;

  RightsAfterTheEndTest(
      ApplicationContext beans,
      Declare declare,
      EndRights rights,
      BookingStore bookings,
      RightsInUse inUse,
      TestClock clock) {
    this.fixture = new RegistrationFixture(beans);
    this.declare = declare;
    this.rights = rights;
    this.bookings = bookings;
    this.inUse = inUse;
    this.clock = clock;
    this.host = fixture.clusters().cluster("Hôte " + UUID.randomUUID());
    this.partner = fixture.clusters().cluster("Voisin " + UUID.randomUUID());
  }

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @Test
  void aSeatThatEndsWithTheConventionIsToldAtOnceAndGivenBackOnThatDay() {
    Convention convention = signed(Sunset.CUT);
    Event event = fixture.event(host, 10, Audience.MEMBERS);
    AccountId person = fixture.member(partner);
    Booking booking = fixture.book(event, person);
    LocalDate end = France.day(event.time().start()).minusDays(5);
    assertThat(inUse.from(convention.id(), end)).containsExactly(new RightsInUse.Held(1, 1));

    denounce(convention, end);

    assertThat(fixture.mails(person).getLast()).startsWith("Votre place prendra fin");
    assertThat(rights.endDue()).as("before the end").isZero();
    assertThat(now(booking).status()).isEqualTo(Seat.Status.CONFIRMED);

    clock.set(France.startOf(end));
    assertThat(rights.endDue()).isEqualTo(1);
    assertThat(now(booking).status()).isEqualTo(Seat.Status.CANCELLED);
    assertThat(fixture.mails(person).getLast()).startsWith("Votre place a pris fin");
    assertThat(rights.endDue()).as("a second time").isZero();
  }

  @Test
  void aSeatThatIsHonouredStaysAtItsPrice() {
    Convention convention = signed(Sunset.HONOUR_BOOKINGS);
    Event event = fixture.event(host, 10, Audience.MEMBERS);
    AccountId person = fixture.member(partner);
    Booking booking = fixture.book(event, person);
    LocalDate end = France.day(event.time().start()).minusDays(5);

    denounce(convention, end);
    clock.set(France.startOf(end));

    assertThat(rights.endDue()).isZero();
    assertThat(now(booking)).isEqualTo(booking);
    assertThat(fixture.mails(person).getLast()).startsWith("Votre place reste à vous");
  }

  @Test
  void aSeatAtAnEventBeforeTheEndIsNotConcerned() {
    Convention convention = signed(Sunset.CUT);
    Event event = fixture.event(host, 10, Audience.MEMBERS);
    AccountId person = fixture.member(partner);
    Booking booking = fixture.book(event, person);
    int before = fixture.mails(person).size();

    denounce(convention, France.day(event.time().start()).plusDays(1));

    assertThat(fixture.mails(person)).hasSize(before);
    clock.set(event.time().start().minus(Duration.ofHours(1)));
    assertThat(rights.endDue()).isZero();
    assertThat(now(booking).status()).isEqualTo(Seat.Status.CONFIRMED);
  }

  @Test
  void whoeverWasToldThatASeatEndsIsToldWhenItStaysAfterAll() {
    Convention convention = signed(Sunset.CUT);
    Event event = fixture.event(host, 10, Audience.MEMBERS);
    AccountId person = fixture.member(partner);
    fixture.book(event, person);
    LocalDate end = France.day(event.time().start()).minusDays(5);
    Declaration denunciation = denounce(convention, end);

    declare(convention, new Act.Reversal(denunciation.id(), France.day(clock.instant())));

    assertThat(fixture.mails(person).getLast()).startsWith("Votre place reste à vous");
    clock.set(France.startOf(end));
    assertThat(rights.endDue()).isZero();
  }

  private Convention signed(Sunset sunset) {
    return fixture
        .conventions()
        .signed(
            sunset,
            host.id(),
            partner.id(),
            Terms.open(Terms.formats(host.id(), partner.id(), Format.GREAT_EVENT)));
  }

  /// Told to the partner long ago, so that the notice is kept.
  private Declaration denounce(Convention convention, LocalDate end) {
    return declare(convention, new Act.Denunciation(end.minusMonths(3), end));
  }

  private Declaration declare(Convention convention, Act act) {
    Declare.Outcome outcome =
        declare.declare(
            convention.id(),
            host.id(),
            act,
            new Declare.Words("Le conseil en a décidé ainsi.", "conseil du 12 mai"),
            new Correspondence("fr", "https://entente.example"));
    assertThat(outcome).isInstanceOf(Declare.Outcome.Declared.class);
    return ((Declare.Outcome.Declared) outcome).declaration();
  }

  private Booking now(Booking booking) {
    return bookings.find(booking.id()).orElseThrow();
  }
}
