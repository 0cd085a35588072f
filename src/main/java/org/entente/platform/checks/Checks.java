package org.entente.platform.checks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// All checks, beside each other, with one end to their time.
public final class Checks {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<Check> checks;
  private final Duration patience;

  Checks(List<Check> checks) {
    this(checks, PATIENCE);
  }

  /// @param patience how long all of them have
  Checks(List<Check> checks, Duration patience) {
    this.checks = List.copyOf(checks);
    this.patience = patience;
  }

  /// One finding for each, in their order. Takes some seconds where something does not answer.
  public List<Finding> look() {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      List<Future<Finding>> looking =
          checks.stream().map(check -> threads.submit((Callable<Finding>) check::look)).toList();
      long deadline = System.nanoTime() + patience.toNanos();
      return IntStream.range(0, checks.size())
          .mapToObj(index -> await(checks.get(index), looking.get(index), deadline))
          .toList();
    } finally {
      // One that does not listen to being stopped is not waited for.
      threads.shutdownNow();
    }
  }

  private Finding await(Check check, Future<Finding> looking, long deadline) {
    try {
      return looking.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException silent) {
      looking.cancel(true);
      return new Finding(
          check.name(), Finding.State.BROKEN, "silent", List.of(patience.toSeconds()));
    } catch (ExecutionException failure) {
      return new Finding(
          check.name(), Finding.State.BROKEN, "failed", List.of(reason(failure.getCause())));
    } catch (InterruptedException stopped) {
      looking.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The server is stopping.", stopped);
    }
  }

  /// The innermost reason, in one line.
  static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage()).strip();
    return message.isEmpty() || message.equals("null")
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse(message);
  }
}
