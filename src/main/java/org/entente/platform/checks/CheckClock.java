package org.entente.platform.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether this machine and the database agree what time it is: links expire and seats are released
/// by both.
final class CheckClock implements Check {

  private static final Duration UNNOTICED = Duration.ofSeconds(2);
  private static final Duration HARMFUL = Duration.ofMinutes(1);

  private final JdbcClient sql;
  private final Clock clock;

  CheckClock(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public Finding look() {
    Instant before = clock.instant();
    Instant there =
        sql.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
    Instant after = clock.instant();
    Duration apart =
        there.isBefore(before)
            ? Duration.between(there, before)
            : there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
    if (apart.compareTo(UNNOTICED) <= 0) {
      return Finding.sound(name());
    }
    return apart.compareTo(HARMFUL) <= 0
        ? Finding.doubtful(name(), "apart", apart.toSeconds())
        : Finding.broken(name(), "apart", apart.toSeconds());
  }
}
