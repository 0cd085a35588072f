package org.entente.bench.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.entente.agenda.Event;
import org.entente.bench.seats.Scene.Turn;
import org.entente.proof.People;
import org.entente.proof.Stage;
import org.entente.registration.BookSeats;
import org.entente.registration.BookingAnswer;
import org.entente.registration.BookingRequest;
import org.entente.registration.BookingRequest.Correspondence;
import org.entente.registration.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// The engine without HTTP: virtual threads of this process call the use case.
final class EngineBench {

  private static final Correspondence FRENCH = new Correspondence("fr", "https://entente.example");
  private static final double PROMISED_TIMES = 10;

  private final BookSeats book;
  private final Truth truth;
  private final Scene scene;
  private final Windows windows;

  private EngineBench(ApplicationContext beans, Scene scene, Windows windows) {
    this.book = beans.getBean(BookSeats.class);
    this.truth = new Truth(beans.getBean(JdbcClient.class));
    this.scene = scene;
    this.windows = windows;
  }

  static List<Result> measure(
      ApplicationContext beans, Scene scene, Windows windows, RawResults raw)
      throws Exception {
    EngineBench bench = new EngineBench(beans, scene, windows);
    List<Result> results = new ArrayList<>();
    List<Event> spare = new ArrayList<>(scene.hot());
    Settling.settle(
        "engine",
        length -> {
          Measured seen = bench.run(512, scene::next, length.toNanos());
          long yes = seen.answers().stream().mapToLong(one -> one.yes.size()).sum();
          return yes / (seen.nanoseconds() / 1e9);
        });
    for (int clients : List.of(64, 512, 2_000)) {
      bench.run(clients, turns(spare.removeLast()), windows.warmUp().toNanos());
      Event event = spare.removeLast();
      Measured seen = bench.run(clients, turns(event), windows.measured().toNanos());
      results.add(
          RawResults.said(
              bench.result(1, clients, seen, raw.hot(), PROMISED_TIMES, List.of(event))));
    }
    bench.run(512, scene::next, windows.warmUp().toNanos());
    Measured seen = bench.run(512, scene::next, windows.measured().toNanos());
    results.add(
        RawResults.said(bench.result(RawResults.MANY, 512, seen, raw.many(), null, scene.many())));
    return results;
  }

  private record Measured(List<Answers> answers, long nanoseconds) {}

  private Result result(
      int events,
      int clients,
      Measured seen,
      Load reference,
      @Nullable Double times,
      List<Event> booked) {
    List<UUID> yes = seen.answers().stream().flatMap(one -> one.yes.stream()).toList();
    int no = seen.answers().stream().mapToInt(one -> one.no).sum();
    int failures = seen.answers().stream().mapToInt(one -> one.failures).sum();
    Load load =
        Load.of(seen.answers().stream().map(one -> one.latencies).toList(), seen.nanoseconds());
    return new Result(
        "engine",
        events,
        clients,
        load,
        reference,
        times,
        null,
        truth.check(booked, yes, no, failures));
  }

  /// Everybody in their turn, once, at one event.
  private static Supplier<Turn> turns(Event event) {
    AtomicInteger next = new AtomicInteger();
    return () -> new Turn(next.getAndIncrement(), event);
  }

  private Measured run(int clients, Supplier<Turn> turns, long nanoseconds)
      throws InterruptedException, ExecutionException {
    long begin = System.nanoTime();
    List<Answers> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answers>> running =
          IntStream.range(0, clients)
              .mapToObj(_ -> threads.submit(() -> press(turns, begin + nanoseconds)))
              .toList();
      for (Future<Answers> one : running) {
        answers.add(one.get());
      }
    }
    return new Measured(answers, System.nanoTime() - begin);
  }

  private Answers press(Supplier<Turn> turns, long end) {
    Answers answers = new Answers();
    for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
      Turn turn = turns.get();
      if (turn.person() >= scene.people()) {
        // Everybody has a seat: what was measured until now counts.
        return answers;
      }
      try {
        BookingAnswer answer = book.book(request(turn));
        if (answer instanceof BookingAnswer.Booked(var booking)
            && booking.status() == Seat.Status.CONFIRMED) {
          answers.latencies.add(System.nanoTime() - start);
          answers.yes.add(booking.id().value());
        } else if (answer instanceof BookingAnswer.Busy) {
          answers.failed(answer);
        } else {
          answers.no++;
        }
      } catch (DataAccessException | TransactionException failure) {
        answers.failed(failure);
      }
    }
    return answers;
  }

  private static BookingRequest request(Turn turn) {
    return new BookingRequest(
        turn.event().id(),
        People.account(turn.person()),
        List.of(People.attendee(turn.person())),
        Stage.PRICE,
        UUID.randomUUID(),
        FRENCH);
  }
}
