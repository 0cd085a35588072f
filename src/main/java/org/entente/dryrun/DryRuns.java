package org.entente.dryrun;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.entente.conventions.Decide;
import org.entente.conventions.LawBook;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Dry runs that go on and those done a moment ago. They write nothing, so they live in memory
/// alone: what is asked is their name, and another server, or this one tomorrow, finds the same.
@Component
public class DryRuns implements DisposableBean {

  private static final int REMEMBERED = 60;
  private static final int WAITING = 8;
  private static final Duration PATIENCE = Duration.ofMillis(700);

  private final ReplaySeason replay;
  private final Decide decide;
  private final Clock clock;
  private final Map<Question, Run> runs = new LinkedHashMap<>();
  private final ExecutorService worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("dry-run").factory());

  DryRuns(ReplaySeason replay, Decide decide, Clock clock) {
    this.replay = replay;
    this.decide = decide;
    this.clock = clock;
  }

  /// How it stands. It begins when it is asked for the first time, or when the law in force is
  /// another than the last time, and waits a moment, so that a small one needs no second look.
  public DryRun look(Question question) {
    LawBook law = decide.law();
    Run run;
    synchronized (runs) {
      run = runs.get(question);
      if (run == null || run.isOver(law, clock.instant())) {
        Run fresh = new Run(question, law, clock);
        try {
          worker.execute(() -> fresh.work(replay));
        } catch (RejectedExecutionException _) {
          return new DryRun.Busy();
        }
        forgetOldest();
        runs.put(question, fresh);
        run = fresh;
      }
    }
    run.await(PATIENCE);
    return run.look(clock.instant());
  }

  /// Stops it, if it goes on here.
  public void stop(Question question) {
    synchronized (runs) {
      Run run = runs.remove(question);
      if (run != null) {
        run.progress().stop();
      }
    }
  }

  private void forgetOldest() {
    if (runs.size() >= REMEMBERED) {
      Question oldest = runs.keySet().iterator().next();
      Run forgotten = runs.remove(oldest);
      if (forgotten != null) {
        forgotten.progress().stop();
      }
    }
  }

  @Override
  public void destroy() {
    synchronized (runs) {
      runs.values().forEach(run -> run.progress().stop());
    }
    worker.shutdownNow();
  }
}
