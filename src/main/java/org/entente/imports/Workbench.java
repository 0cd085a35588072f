package org.entente.imports;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Does the long work on imports in the background, two at a time so that pages stay quick, and
/// says
/// every second in the database that it is alive and how far it is. If the computer stops in the
/// middle, that silence shows it; nothing was written, and a person starts it again.
@Component
class Workbench {

  private static final Logger log = LoggerFactory.getLogger(Workbench.class);
  private static final int AT_A_TIME = 2;
  private static final Duration BEAT = Duration.ofSeconds(1);

  private final ImportStore store;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          AT_A_TIME, Thread.ofPlatform().daemon().name("import-", 1).factory());
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("import-pulse").factory());
  private final Map<Job, Progress> jobs = new ConcurrentHashMap<>();

  private record Job(ImportRunId run, int attempt) {}

  Workbench(ImportStore store) {
    this.store = store;
    pulse.scheduleWithFixedDelay(
        this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Starts the work and waits a moment for it, so that small files need no second look.
  void start(ImportRunId run, int attempt, Duration patience, Consumer<Progress> work) {
    Job job = new Job(run, attempt);
    Progress progress = new Progress();
    CountDownLatch finished = new CountDownLatch(1);
    jobs.put(job, progress);
    workers.execute(
        () -> {
          try {
            work.accept(progress);
          } catch (RuntimeException | Error failure) {
            log.error("Work on import {} ended in an error", run, failure);
            throw failure;
          } finally {
            jobs.remove(job);
            finished.countDown();
          }
        });
    try {
      boolean quick = finished.await(patience.toMillis(), TimeUnit.MILLISECONDS);
      log.debug("Import {} was quick: {}", run, quick);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Stops the work on that import at its next line, if it goes on here.
  void stop(ImportRunId run) {
    jobs.forEach(
        (job, progress) -> {
          if (job.run().equals(run)) {
            progress.stop();
          }
        });
  }

  private void beat() {
    try {
      jobs.forEach(
          (job, progress) ->
              store.beat(job.run(), job.attempt(), progress.done(), progress.total()));
    } catch (DataAccessException failure) {
      log.warn("Could not say how far imports are: {}", failure.getMessage());
    }
  }

  @PreDestroy
  void stop() {
    pulse.shutdownNow();
    workers.shutdownNow();
  }
}
