package org.entente.platform.changes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Hears on a connection of its own what changes, and takes the notes of changes away to tell them.
///
/// Each round asks the database something, so that a connection that died without a word is found
/// out. When it ends, [Changes] are deaf until another one listens.
@Component
@ConditionalOnProperty(name = "entente.changes.listen", matchIfMissing = true)
class Listener implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Listener.class);

  private static final Duration ROUND = Duration.ofMillis(100);
  private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(200);
  private static final int DEAD_AFTER_MILLISECONDS = 5_000;

  /// More than a hundred things at once are told as "any". Who sweeps never waits for who sweeps.
  private static final String TELL_NOTES =
      """
      with taken as (
        delete from change_note
        where ctid = any(array(select ctid from change_note for update skip locked))
        returning subject, key),
      told as (select subject, count(distinct key) as keys from taken group by subject)
      select pg_notify('entente_changes', message) from (
        select distinct case when keys > 100 then subject else subject || ' ' || key end as message
        from taken join told using (subject)) as messages
      """;

  private final DataSource database;
  private final Changes changes;
  private volatile boolean running;
  private @Nullable Thread thread;

  Listener(DataSource database, Changes changes) {
    this.database = database;
    this.changes = changes;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("changes").start(this::listen);
  }

  @Override
  public void stop() {
    running = false;
    changes.stopListening();
    Thread listening = thread;
    if (listening != null) {
      LockSupport.unpark(listening);
      awaitEnd(listening);
    }
  }

  private static void awaitEnd(Thread listening) {
    try {
      listening.join(Duration.ofSeconds(2));
    } catch (InterruptedException interruption) {
      log.debug("Did not wait for the end of listening", interruption);
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// It starts after the database is there and stops before it goes.
  @Override
  public int getPhase() {
    return 0;
  }

  private void listen() {
    while (running) {
      try (Connection connection = database.getConnection()) {
        listenOrGiveUp(connection);
      } catch (SQLException lost) {
        if (running) {
          log.warn(
              "Changes cannot be heard, so pages are made anew each time: {}", lost.getMessage());
        }
      } finally {
        changes.stopListening();
      }
      if (running) {
        LockSupport.parkNanos(BEFORE_NEXT_TRY.toNanos());
      }
    }
  }

  /// The pool does not see what goes wrong below it, so a connection that failed is closed for
  /// good.
  private void listenOrGiveUp(Connection connection) throws SQLException {
    try {
      listen(connection);
    } catch (SQLException lost) {
      connection.abort(Runnable::run);
      throw lost;
    }
  }

  private void listen(Connection connection) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, DEAD_AFTER_MILLISECONDS);
    PGConnection postgres = connection.unwrap(PGConnection.class);
    try (Statement statement = connection.createStatement()) {
      long begun = System.nanoTime();
      statement.execute("listen entente_changes");
      changes.startListening(begun);
      while (running) {
        begun = System.nanoTime();
        statement.execute(TELL_NOTES);
        hear(postgres.getNotifications());
        changes.heardUpTo(begun);
        hear(postgres.getNotifications((int) ROUND.toMillis()));
      }
      statement.execute("unlisten entente_changes");
    }
  }

  private void hear(PGNotification[] notifications) {
    for (PGNotification notification : notifications) {
      changes.hear(Topic.parse(notification.getParameter()));
    }
  }
}
