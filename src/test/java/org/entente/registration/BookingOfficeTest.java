package org.entente.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.entente.agenda.EventId;
import org.entente.identity.AccountId;
import org.entente.platform.Money;
import org.entente.platform.Uuids;
import org.entente.registration.BookingAnswer.Busy;
import org.entente.registration.BookingAnswer.Decided;
import org.entente.registration.BookingAnswer.UnknownEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The queue before the database: what it groups, what it refuses, and what a failure costs.
class BookingOfficeTest {

  private static final UnknownEvent ANSWER = new UnknownEvent();

  private final EventId event = new EventId(Uuids.next());
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final List<BookingOffice> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(BookingOffice::destroy);
    clients.close();
  }

  @Test
  void whatArrivesWhileAGroupIsDecidedIsDecidedTogether() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch arrived = new CountDownLatch(1);
    List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
    BookingOffice office =
        office(
            50,
            requests -> {
              groups.add(requests.size());
              begun.countDown();
              await(arrived);
              return answers(requests);
            });
    Future<BookingAnswer> first = clients.submit(() -> office.ask(request()));
    begun.await();
    List<Future<BookingAnswer>> others = new ArrayList<>();
    for (int client = 0; client < 20; client++) {
      others.add(clients.submit(() -> office.ask(request())));
    }
    while (office.waiting() < 20) {
      Thread.onSpinWait();
    }
    arrived.countDown();
    assertThat(first.get()).isEqualTo(ANSWER);
    for (Future<BookingAnswer> other : others) {
      assertThat(other.get()).isEqualTo(ANSWER);
    }
    assertThat(groups).containsExactly(1, 20);
  }

  @Test
  void whoFindsTheQueueFullIsToldWhenToComeBack() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    BookingOffice office =
        office(
            2,
            requests -> {
              begun.countDown();
              await(end);
              return answers(requests);
            });
    Future<BookingAnswer> first = clients.submit(() -> office.ask(request()));
    begun.await();
    Future<BookingAnswer> second = clients.submit(() -> office.ask(request()));
    Future<BookingAnswer> third = clients.submit(() -> office.ask(request()));
    while (office.waiting() < 2) {
      Thread.onSpinWait();
    }
    assertThat(office.isBusy()).isTrue();
    assertThat(office.ask(request()))
        .isInstanceOfSatisfying(Busy.class, busy -> assertThat(busy.retryAfter()).isPositive());
    end.countDown();
    for (Future<BookingAnswer> one : List.of(first, second, third)) {
      assertThat(one.get()).isEqualTo(ANSWER);
    }
  }

  @Test
  void oneBadRequestCostsTheOthersNothing() throws Exception {
    BookingRequest bad = request();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch arrived = new CountDownLatch(1);
    BookingOffice office =
        office(
            50,
            requests -> {
              begun.countDown();
              await(arrived);
              if (requests.contains(bad)) {
                throw new IllegalArgumentException("This one cannot be decided.");
              }
              return answers(requests);
            });
    Future<BookingAnswer> first = clients.submit(() -> office.ask(request()));
    begun.await();
    Future<BookingAnswer> failing = clients.submit(() -> office.ask(bad));
    Future<BookingAnswer> good = clients.submit(() -> office.ask(request()));
    while (office.waiting() < 2) {
      Thread.onSpinWait();
    }
    arrived.countDown();
    assertThat(first.get()).isEqualTo(ANSWER);
    assertThat(good.get()).isEqualTo(ANSWER);
    assertThatThrownBy(failing::get).hasRootCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whileTheDatabaseIsAwayNobodyIsToldNo() {
    BookingOffice office =
        office(
            50,
            _ -> {
              throw new DataAccessResourceFailureException("The server closed the connection.");
            });
    assertThat(office.ask(request())).isInstanceOf(Busy.class);
  }

  @Test
  void insideATransactionNobodyAsks() {
    BookingOffice office = office(50, BookingOfficeTest::answers);
    TransactionSynchronizationManager.setActualTransactionActive(true);
    try {
      assertThatThrownBy(() -> office.ask(request())).isInstanceOf(IllegalStateException.class);
    } finally {
      TransactionSynchronizationManager.setActualTransactionActive(false);
    }
  }

  private BookingOffice office(int waiting, Function<List<BookingRequest>, List<Decided>> decide) {
    BookingOffice office = new BookingOffice(decide, 1, waiting);
    opened.add(office);
    return office;
  }

  private static List<Decided> answers(List<BookingRequest> requests) {
    return Collections.nCopies(requests.size(), ANSWER);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private BookingRequest request() {
    return new BookingRequest(
        event,
        new AccountId(Uuids.next()),
        List.of(),
        Money.ZERO,
        UUID.randomUUID(),
        RegistrationFixture.FRENCH,
        Wish.ALL_OR_NONE);
  }
}
