package org.entente.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder around a server's data, which one process holds at a time.
///
/// The operating system lets go of the lock when the process ends, however it ends.
record DataFolder(Path home, FileChannel lock) implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DataFolder.class);
  private static final int PATIENCE_SECONDS = 30;

  /// Takes the folder, or gives null while another process holds it.
  static @Nullable DataFolder take(Path home) throws IOException {
    Files.createDirectories(home);
    FileChannel channel =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException _) {
      log.debug("This very process holds {}", home);
    }
    if (lock == null) {
      channel.close();
      return null;
    }
    return new DataFolder(home, channel);
  }

  Path data() {
    return home.resolve("data");
  }

  /// Ends a server that a killed process left behind: the lock is ours, so nobody uses it. Also
  /// forgets the number of a process that has nothing to do with it, as it may be after a reboot;
  /// PostgreSQL would refuse to start.
  void stopLeftover() throws IOException {
    Path file = data().resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    long number = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    ProcessHandle leftover = ProcessHandle.of(number).orElse(null);
    if (leftover != null && isPostgres(leftover)) {
      log.info("Waiting for the PostgreSQL that an earlier Entente left behind to stop");
      leftover.destroy();
      await(leftover);
    }
    Files.deleteIfExists(file);
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
  }

  private static void await(ProcessHandle process) throws IOException {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException failure) {
      throw new IOException(
          "PostgreSQL process %d does not stop. Maybe end it by hand.".formatted(process.pid()),
          failure);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
