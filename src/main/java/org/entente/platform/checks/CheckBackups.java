package org.entente.platform.checks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.entente.platform.backup.BackupsTaken;
import org.entente.platform.backup.BackupsTaken.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether there is a recent backup, and nothing was lost since the one before.
final class CheckBackups implements Check {

  private static final Duration OLD = Duration.ofDays(7);

  private final BackupsTaken taken;
  private final Clock clock;

  CheckBackups(JdbcClient sql, Clock clock) {
    this.taken = new BackupsTaken(sql);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "backups";
  }

  @Override
  public Finding look() {
    List<Taken> last = taken.latest(2);
    if (last.isEmpty()) {
      return Finding.doubtful(name(), "none");
    }
    Taken newest = last.getFirst();
    Duration age = Duration.between(newest.at(), clock.instant());
    if (age.compareTo(OLD) > 0) {
      return Finding.doubtful(name(), "old", newest.at(), age.toDays());
    }
    if (last.size() > 1 && newest.bytes() < last.get(1).bytes() / 2) {
      return Finding.doubtful(
          name(), "smaller", kilobytes(newest.bytes()), kilobytes(last.get(1).bytes()));
    }
    return Finding.sound(name(), newest.at(), kilobytes(newest.bytes()));
  }

  private static long kilobytes(long bytes) {
    return Math.ceilDiv(bytes, 1000L);
  }
}
