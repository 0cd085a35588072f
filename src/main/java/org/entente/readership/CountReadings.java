package org.entente.readership;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.entente.news.NewsArticleId;
import org.entente.platform.France;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Counts who reads what, at no cost to those who read: readings are noted in memory and written
/// together once a second. What a crash of that second loses is a figure, and what there is no room
/// for is left out.
@Component
public class CountReadings implements DisposableBean {

  /// For how long somebody can ask how an article was read.
  static final Period COUNTS_KEPT = Period.ofDays(400);

  private static final Logger log = LoggerFactory.getLogger(CountReadings.class);
  private static final int MOST_NOTED = 20_000;
  private static final int TOGETHER = 1_000;
  private static final int LONGEST_AGENT = 300;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ReadingStore store;
  private final Clock clock;
  private final BlockingQueue<Reading> noted = new ArrayBlockingQueue<>(MOST_NOTED);
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("readings").factory());
  private @Nullable Day today;

  private record Day(LocalDate day, byte[] secret) {}

  CountReadings(ReadingStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    writer.scheduleWithFixedDelay(
        this::write, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Notes that somebody had an article in sight; a program's is left out.
  ///
  /// @param address of the reader, of which only the network is used
  /// @param agent what their browser calls itself
  public void note(NewsArticleId article, String address, String agent) {
    if (!ReadingRules.isProgram(agent)) {
      noted.offer(
          new Reading(
              article,
              ReadingRules.network(address),
              agent.substring(0, Math.min(LONGEST_AGENT, agent.length()))));
    }
  }

  /// Writes all that is noted.
  public synchronized void write() {
    List<Reading> group = new ArrayList<>();
    while (noted.drainTo(group, TOGETHER) > 0) {
      try {
        Day day = today();
        store.add(
            day.day(),
            clock.instant(),
            group.stream().map(reading -> reading.article().value()).toList(),
            group.stream().map(reading -> ReaderKey.of(reading, day.secret())).toList());
      } catch (DataAccessException | TransactionException failure) {
        log.warn("{} readings were not counted: {}", group.size(), failure.getMessage());
      }
      group.clear();
    }
  }

  /// When a day begins, all that was kept of the readers of those before goes.
  private Day today() {
    LocalDate day = France.day(clock.instant());
    Day known = today;
    if (known == null || !known.day().equals(day)) {
      forget();
      known = new Day(day, store.secret(day));
      today = known;
    }
    return known;
  }

  void forget() {
    LocalDate day = France.day(clock.instant());
    store.forget(day, day.minus(COUNTS_KEPT));
  }

  @Override
  public void destroy() {
    writer.shutdown();
    write();
  }
}
