package org.entente.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.entente.platform.France;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Keeps refusals, at no cost to those who ask for seats: they are noted in memory and written once
/// a second. What a crash of that second loses is a figure, not anybody's right.
@Component
class RefusalBook implements DisposableBean {

  /// For how long a past season can be tried with who was refused in it.
  static final Period KEPT = Period.ofYears(3);

  private static final Logger log = LoggerFactory.getLogger(RefusalBook.class);
  private static final int MOST_NOTED = 20_000;
  private static final int TOGETHER = 2_000;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final RefusalStore store;
  private final Clock clock;
  private final BlockingQueue<Refusal> noted = new ArrayBlockingQueue<>(MOST_NOTED);
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("refusal-book").factory());

  RefusalBook(RefusalStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    writer.scheduleWithFixedDelay(
        this::write, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Notes them, as long as there is room. The same one twice counts once.
  void note(List<Refusal> refusals) {
    refusals.forEach(noted::offer);
  }

  /// Writes all that is noted.
  synchronized void write() {
    List<Refusal> group = new ArrayList<>();
    while (noted.drainTo(group, TOGETHER) > 0) {
      try {
        store.add(group);
      } catch (DataAccessException | TransactionException failure) {
        log.warn("{} refusals were not kept: {}", group.size(), failure.getMessage());
      }
      group.clear();
    }
  }

  void forgetOld() {
    Instant oldest = France.startOf(France.day(clock.instant()).minus(KEPT));
    store.forgetBefore(oldest);
  }

  @Override
  public void destroy() {
    writer.shutdown();
    write();
  }
}
