package org.entente.platform.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/// Delivery in a process of its own, which a test can kill.
final class ChildDelivery {

  private static final int PATIENCE_SECONDS = 60;

  private ChildDelivery() {}

  /// The child's own program: delivers what waits.
  static void main(String[] arguments) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(arguments[0]);
    database.setUser("postgres");
    MailDelivery delivery =
        new MailFixture(database, Clock.systemUTC()).delivery(Integer.parseInt(arguments[1]));
    boolean more = true;
    while (more) {
      more = delivery.deliverNext();
    }
  }

  static Process start(String database, int port) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ChildDelivery.class.getName(),
            database,
            String.valueOf(port))
        .inheritIO()
        .start();
  }

  /// `kill -9`, which leaves the process no chance to tidy up.
  static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The child did not die.");
    }
  }
}
