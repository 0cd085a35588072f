package org.entente.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// When sessions were last used, noted for all of them together: what a crowd that comes at the
/// same
/// moment costs is one statement, and none of them waits for it.
///
/// A server that is killed forgets some seconds of it, by which nobody's session ends sooner in
/// thirty days.
final class SessionUses implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(SessionUses.class);

  private static final Duration BETWEEN = Duration.ofSeconds(5);

  /// A session that is being written meanwhile gets its time from whoever writes it.
  private static final String NOTE =
      """
      with used as (
        select s.primary_id, u.at
        from unnest(:ids, :times) as u (id, at) join spring_session s on s.session_id = u.id
        where s.last_access_time < u.at
        for update of s skip locked)
      update spring_session s
      set last_access_time = used.at, expiry_time = used.at + s.max_inactive_interval * 1000::bigint
      from used where s.primary_id = used.primary_id
      """;

  private final JdbcClient sql;
  private final Map<String, Instant> noted = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("session-uses").factory());

  SessionUses(JdbcClient sql) {
    this.sql = sql;
    clock.scheduleWithFixedDelay(
        this::writeOrWait, BETWEEN.toMillis(), BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
  }

  void note(String session, Instant at) {
    noted.put(session, at);
  }

  /// Writes what was noted up to now.
  void write() {
    Map<String, Instant> uses = Map.copyOf(noted);
    if (uses.isEmpty()) {
      return;
    }
    String[] ids = uses.keySet().toArray(String[]::new);
    Long[] times = new Long[ids.length];
    for (int place = 0; place < ids.length; place++) {
      times[place] = uses.get(ids[place]).toEpochMilli();
    }
    sql.sql(NOTE).param("ids", ids).param("times", times).update();
    uses.forEach(noted::remove);
  }

  private void writeOrWait() {
    try {
      write();
    } catch (DataAccessException later) {
      log.warn("When sessions were used is noted later: {}", later.getMessage());
    }
  }

  @Override
  public void destroy() {
    clock.shutdown();
    writeOrWait();
  }
}
