package org.entente.platform.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether what has to be done by itself is done: waiting lists, reminders, the end of data.
final class CheckJobs implements Check {

  private static final Duration LATE = Duration.ofMinutes(15);

  private final JdbcClient sql;
  private final Clock clock;

  CheckJobs(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "jobs";
  }

  @Override
  public Finding look() {
    List<String> failing = names("consecutive_failures > 0");
    if (!failing.isEmpty()) {
      return Finding.broken(name(), "failing", String.join(", ", failing));
    }
    List<String> late = names("not picked and execution_time < :late");
    return late.isEmpty()
        ? Finding.sound(name(), names("true").size())
        : Finding.broken(name(), "late", String.join(", ", late));
  }

  private List<String> names(String condition) {
    return sql.sql(
            "select distinct task_name from scheduled_tasks where " + condition + " order by 1")
        .param("late", clock.instant().minus(LATE).atOffset(ZoneOffset.UTC))
        .query(String.class)
        .list();
  }
}
