package org.entente.dryrun;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.conventions.LawBook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One dry run, from its beginning until it is forgotten.
final class Run {

  private static final Logger log = LoggerFactory.getLogger(Run.class);
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final Duration ABANDONED = Duration.ofMinutes(2);

  private final Question question;
  private final LawBook law;
  private final Clock clock;
  private final Progress progress;
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile @Nullable DryRun ended;
  private volatile Instant lookedAt;

  Run(Question question, LawBook law, Clock clock) {
    this.question = question;
    this.law = law;
    this.clock = clock;
    this.lookedAt = clock.instant();
    this.progress = new Progress(() -> clock.instant().isAfter(lookedAt.plus(ABANDONED)));
  }

  Progress progress() {
    return progress;
  }

  void work(ReplaySeason replay) {
    DryRun result = new DryRun.Failed();
    try {
      result = new DryRun.Done(replay.replay(question, law, progress), clock.instant());
    } catch (StoppedRun _) {
      result = new DryRun.Stopped();
    } catch (RuntimeException | Error failure) {
      log.error("The dry run of {} ended in an error", question.tried().slug(), failure);
      throw failure;
    } finally {
      ended = result;
      end.countDown();
    }
  }

  void await(Duration patience) {
    try {
      boolean quick = end.await(patience.toMillis(), TimeUnit.MILLISECONDS);
      log.debug("The dry run of {} was quick: {}", question.tried().slug(), quick);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  DryRun look(Instant now) {
    lookedAt = now;
    DryRun result = ended;
    return result == null ? new DryRun.Running(progress.done(), progress.total()) : result;
  }

  /// Whether whoever asks now should not be given this one.
  boolean isOver(LawBook today, Instant now) {
    return switch (ended) {
      case null -> law != today;
      case DryRun.Done(_, Instant at) -> law != today || now.isAfter(at.plus(KEPT));
      case DryRun.Stopped _, DryRun.Failed _, DryRun.Busy _ -> true;
      case DryRun.Running _ -> false;
    };
  }
}
