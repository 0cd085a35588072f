package org.entente.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.entente.EntenteTest;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.CompanyId;
import org.entente.clusters.Format;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.entente.platform.Money;
import org.entente.registration.BookingAnswer.Booked;
import org.entente.registration.BookingAnswer.Busy;
import org.entente.registration.BookingAnswer.Full;
import org.entente.registration.BookingAnswer.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A seat is sold once: 64 people at once want the last seats of one event, a part of which is kept
/// for a partner; they book, wait, give back and press twice.
@EntenteTest
class SeatsUnderLoadTest {

  private static final int CLIENTS = 64;
  private static final int CAPACITY = 24;
  private static final int SHARE = 8;
  private static final int ROUNDS = 3;
  private static final Money PRICE = RegistrationFixture.MEMBER_PRICE;

  private final ApplicationContext beans;
  private final RegistrationFixture registration;
  private final BookSeats book;
  private final JoinWaitingList join;
  private final CancelSeats cancel;
  private final JdbcClient sql;

  SeatsUnderLoadTest(
      ApplicationContext beans,
      BookSeats book,
      JoinWaitingList join,
      CancelSeats cancel,
      JdbcClient sql) {
    this.beans = beans;
    this.registration = new RegistrationFixture(beans);
    this.book = book;
    this.join = join;
    this.cancel = cancel;
    this.sql = sql;
  }

  /// What one client was told.
  ///
  /// @param yes bookings that were confirmed and not given back by the client
  private record Told(Set<BookingId> yes, List<String> nonsense) {}

  @Test
  void noSeatIsSoldTwiceAndNobodyWhoWasToldYesLosesIt() throws Exception {
    Cluster host = registration.clusters().cluster("Hôte " + UUID.randomUUID());
    Cluster partner = registration.clusters().cluster("Partenaire " + UUID.randomUUID());
    var scope = Terms.formats(host.id(), partner.id(), Format.GREAT_EVENT);
    registration
        .conventions()
        .signed(
            host.id(),
            partner.id(),
            Terms.open(scope),
            Terms.memberPrice(scope),
            Terms.seats(scope, SHARE, 10));
    Event event = registration.event(host, CAPACITY);
    List<AccountId> people = people(host, partner);

    List<Told> told = new ArrayList<>();
    CyclicBarrier start = new CyclicBarrier(CLIENTS);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Told>> futures = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        AccountId account = people.get(client);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(client);
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return press(event, account, random);
                }));
      }
      for (Future<Told> future : futures) {
        told.add(future.get());
      }
    }

    List<Line> seats = seats(event);
    assertThat(told).allSatisfy(one -> assertThat(one.nonsense()).isEmpty());
    assertThat(confirmed(seats)).as("never sold twice").hasSizeLessThanOrEqualTo(CAPACITY);
    assertThat(confirmed(seats).stream().filter(seat -> !partner.id().equals(seat.countsFor())))
        .as("the share is kept")
        .hasSizeLessThanOrEqualTo(CAPACITY - SHARE);
    assertThat(confirmed(seats).stream().map(Line::booking).collect(Collectors.toSet()))
        .as("nobody who was told yes loses it")
        .containsAll(told.stream().flatMap(one -> one.yes().stream()).toList());
    assertThat(confirmed(seats)).extracting(Line::email).doesNotHaveDuplicates();
    assertOrder(seats, partner.id());
    assertNobodyWaitsForAFreeSeat(event, seats);
  }

  /// Books or waits, and now and then gives back and begins again.
  private Told press(Event event, AccountId account, RandomGenerator random) {
    Set<BookingId> yes = new HashSet<>();
    List<String> nonsense = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      BookingRequest request = registration.request(event.id(), account, PRICE);
      BookingAnswer answer = book.book(request);
      if (answer instanceof Full) {
        answer = join.join(registration.request(event.id(), account, PRICE));
      } else if (random.nextBoolean() && !isSame(answer, book.book(request))) {
        nonsense.add("Pressing twice answered otherwise than " + answer);
      }
      switch (answer) {
        case Booked(Booking booking) -> {
          boolean last = round == ROUNDS - 1;
          if (!last && random.nextInt(3) > 0) {
            Set<SeatId> own = booking.seats().stream().map(Seat::id).collect(Collectors.toSet());
            cancel.cancel(account, booking.id(), own);
          } else {
            if (booking.status() == Seat.Status.CONFIRMED) {
              yes.add(booking.id());
            }
            return new Told(yes, nonsense);
          }
        }
        case Refused _, Busy _ -> nonsense.add(answer.toString());
      }
    }
    return new Told(yes, nonsense);
  }

  /// The same booking; somebody may have been seated from the common seats into their share.
  private static boolean isSame(BookingAnswer first, BookingAnswer second) {
    return first instanceof Booked(Booking one)
        && second instanceof Booked(Booking other)
        && one.id().equals(other.id())
        && one.status() == other.status();
  }

  private List<AccountId> people(Cluster host, Cluster partner) {
    CompanyId ours = registration.clusters().member(host, "Compagnie d’ici");
    CompanyId theirs = registration.clusters().member(partner, "Compagnie d’ailleurs");
    List<AccountId> people = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      String email = "client-" + UUID.randomUUID() + "@example.org";
      people.add(
          client % 3 == 0
              ? registration.clusters().memberAccount(partner, theirs, email)
              : registration.clusters().memberAccount(host, ours, email));
    }
    return people;
  }

  /// A seat as the database has it at the end.
  private record Line(
      BookingId booking,
      long number,
      String email,
      @Nullable ClusterId countsFor,
      Seat.Status status) {}

  private List<Line> seats(Event event) {
    return sql.sql("select * from seat where event = :event order by number")
        .param("event", event.id().value())
        .query(
            (row, index) -> {
              Seat seat = SeatRows.seat(row, index);
              return new Line(
                  seat.booking(),
                  seat.number(),
                  String.valueOf(seat.attendee().email()),
                  seat.fare().countsFor(),
                  seat.status());
            })
        .list();
  }

  private static List<Line> confirmed(List<Line> seats) {
    return seats.stream().filter(seat -> seat.status() == Seat.Status.CONFIRMED).toList();
  }

  /// Whoever waits came after all who count for the same cluster and have a seat.
  private static void assertOrder(List<Line> seats, ClusterId partner) {
    for (boolean ofPartner : List.of(true, false)) {
      List<Line> alike =
          seats.stream()
              .filter(seat -> Objects.equals(seat.countsFor(), partner) == ofPartner)
              .toList();
      long lastServed = confirmed(alike).stream().mapToLong(Line::number).max().orElse(0);
      assertThat(alike)
          .filteredOn(seat -> seat.status() == Seat.Status.WAITING)
          .as("the order is kept within a share")
          .allMatch(seat -> seat.number() > lastServed);
    }
  }

  private void assertNobodyWaitsForAFreeSeat(Event event, List<Line> seats) {
    Allotment left = beans.getBean(SeatPlans.class).look(event).allotment();
    assertThat(seats)
        .filteredOn(seat -> seat.status() == Seat.Status.WAITING)
        .isNotEmpty()
        .allMatch(seat -> left.freeFor(seat.countsFor()) == 0);
  }
}
