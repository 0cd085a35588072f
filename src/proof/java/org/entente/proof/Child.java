package org.entente.proof;

import java.io.IOException;
import java.time.Duration;

/// A process that ends with this one, even when this one is interrupted.
final class Child {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Process process;
  private final Thread atExit;

  private Child(Process process) {
    this.process = process;
    this.atExit = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  static Child start(ProcessBuilder builder) throws IOException {
    return new Child(builder.start());
  }

  long number() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Waits that long for its end.
  boolean hasEndedWithin(Duration time) throws InterruptedException {
    return process.waitFor(time);
  }

  /// `kill -9`.
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
    forget();
  }

  /// Asks it to end, and kills it when it does not.
  void stop() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE)) {
        process.destroyForcibly();
      }
      forget();
    } catch (InterruptedException _) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException _) {
      // This process is ending already; the thread ends an ended process once more.
      process.destroyForcibly();
    }
  }
}
