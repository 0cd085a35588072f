package org.entente.registration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.entente.registration.BookingAnswer.Busy;
import org.entente.registration.BookingAnswer.Decided;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Where requests for seats arrive. Those that come together are decided together and committed in
/// one transaction; each is answered after the commit.
///
/// Requests for one event stand in one lane, first come first served, so that they share the wait
/// for the event's row. No server owns an event: the row in the database alone says whose turn it
/// is. A lane holds a bounded number of requests; beyond it people are told to come back rather
/// than left waiting.
@Component
class BookingOffice implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(BookingOffice.class);

  private static final int LANES = 2;
  private static final int WAITING_PER_LANE = 4_000;
  private static final int TOGETHER = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Busy BUSY = new Busy(Duration.ofSeconds(2));

  private final List<Lane> lanes;

  @Autowired
  BookingOffice(Reception reception, TransactionTemplate transaction) {
    this(
        requests -> transaction.execute(_ -> reception.receive(requests)), LANES, WAITING_PER_LANE);
  }

  /// @param decide answers requests in their order and has written what it answers when it returns
  BookingOffice(
      Function<List<BookingRequest>, List<Decided>> decide, int lanes, int waitingPerLane) {
    this.lanes =
        IntStream.range(0, lanes).mapToObj(number -> new Lane(decide, waitingPerLane)).toList();
    this.lanes.forEach(Lane::open);
  }

  /// Waits until the request is decided and what was decided is written.
  ///
  /// @throws IllegalStateException within a transaction, which the decision could not see
  BookingAnswer ask(BookingRequest request) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "Seats are booked in a transaction of their own. Maybe ask after the surrounding one.");
    }
    Waiting waiting = new Waiting(request, new CompletableFuture<>());
    Lane lane = lanes.get(Math.floorMod(request.event().hashCode(), lanes.size()));
    return lane.queue().offer(waiting) ? answer(waiting) : BUSY;
  }

  /// Whether requests wait, so that what can be done later should be.
  boolean isBusy() {
    return waiting() > 0;
  }

  /// How many requests wait to be decided.
  int waiting() {
    return lanes.stream().mapToInt(lane -> lane.queue().size()).sum();
  }

  private static BookingAnswer answer(Waiting waiting) {
    try {
      return waiting.answer().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return BUSY;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return BUSY;
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("A request could not be decided.", failure);
    }
  }

  @Override
  public void destroy() {
    lanes.forEach(Lane::close);
  }

  private record Waiting(BookingRequest request, CompletableFuture<BookingAnswer> answer) {}

  /// Decides, one group after the other, whatever has come meanwhile.
  private static final class Lane {

    private final Function<List<BookingRequest>, List<Decided>> decide;
    private final BlockingQueue<Waiting> queue;
    /// A thread of its own: among the virtual ones it would stand behind hundreds of people whose
    /// answers are written, each time the database has answered.
    private final Thread worker;

    Lane(Function<List<BookingRequest>, List<Decided>> decide, int waiting) {
      this.decide = decide;
      this.queue = new ArrayBlockingQueue<>(waiting);
      this.worker = Thread.ofPlatform().daemon().name("booking-office").unstarted(this::work);
    }

    BlockingQueue<Waiting> queue() {
      return queue;
    }

    void open() {
      worker.start();
    }

    void close() {
      worker.interrupt();
    }

    private void work() {
      List<Waiting> group = new ArrayList<>(TOGETHER);
      try {
        while (!Thread.currentThread().isInterrupted()) {
          group.add(queue.take());
          queue.drainTo(group, TOGETHER - 1);
          decide(group);
          group.clear();
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      } finally {
        queue.drainTo(group);
        group.forEach(waiting -> waiting.answer().complete(BUSY));
      }
    }

    private void decide(List<Waiting> group) {
      try {
        List<Decided> answers = decide.apply(group.stream().map(Waiting::request).toList());
        for (int place = 0; place < group.size(); place++) {
          group.get(place).answer().complete(answers.get(place));
        }
      } catch (DataAccessResourceFailureException | TransactionException failure) {
        log.warn("{} requests for seats were not decided: {}", group.size(), failure.getMessage());
        group.forEach(waiting -> waiting.answer().complete(BUSY));
      } catch (RuntimeException failure) {
        decideApart(group, failure);
      }
    }

    /// One bad request must not cost the others their answer.
    private void decideApart(List<Waiting> group, RuntimeException failure) {
      if (group.size() == 1) {
        group.getFirst().answer().completeExceptionally(failure);
      } else {
        log.warn("{} requests are decided one by one: {}", group.size(), failure.getMessage());
        group.forEach(waiting -> decide(List.of(waiting)));
      }
    }
  }
}
