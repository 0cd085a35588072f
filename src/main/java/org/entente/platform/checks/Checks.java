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

/// All checks, beside each other, each with an end to its time.
public final class Checks {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<Check> checks;

  Checks(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /// One finding for each, in their order. Takes some seconds where something does not answer.
  public List<Finding> look() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Finding>> looking =
          checks.stream().map(check -> threads.submit((Callable<Finding>) check::look)).toList();
      return checks.stream()
          .map(check -> await(check, looking.get(checks.indexOf(check))))
          .toList();
    }
  }

  private static Finding await(Check check, Future<Finding> looking) {
    try {
      return looking.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException silent) {
      looking.cancel(true);
      return new Finding(
          check.name(), Finding.State.BROKEN, "silent", List.of(PATIENCE.toSeconds()));
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
