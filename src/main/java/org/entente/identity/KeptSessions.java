package org.entente.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.entente.identity.KeptSession.Snapshot;
import org.entente.platform.changes.Changes;
import org.entente.platform.changes.Remembered;
import org.entente.platform.changes.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Sessions of PostgreSQL, remembered between requests, so that most requests of people who are
/// signed in ask for none and write none. That a session was used is noted at most once a minute.
/// One that ended has ended here at once, and on every other server as soon as it hears of it.
///
/// @param <S> what the database's sessions are
final class KeptSessions<S extends Session> implements SessionRepository<KeptSession<S>> {

  private static final Duration BETWEEN_WRITES = Duration.ofMinutes(1);
  private static final int MOST = 50_000;

  private final SessionRepository<S> database;
  private final SessionRepository<S> reading;
  private final SessionUses uses;
  private final Changes changes;
  private final Clock clock;
  private final Remembered<String, Snapshot> remembered;

  /// @param reading reads sessions that nobody means to change
  KeptSessions(
      SessionRepository<S> database,
      SessionRepository<S> reading,
      SessionUses uses,
      Changes changes,
      Clock clock) {
    this.database = database;
    this.reading = reading;
    this.uses = uses;
    this.changes = changes;
    this.clock = clock;
    this.remembered = new Remembered<>(changes, MOST, id -> Set.of(topic(id)));
  }

  @Override
  public KeptSession<S> createSession() {
    return new KeptSession<>(database.createSession());
  }

  @Override
  public void save(KeptSession<S> session) {
    Snapshot snapshot = session.snapshot();
    S changed = session.changed();
    if (changed != null) {
      database.save(changed);
      changes.changed(topic(snapshot.id()));
      return;
    }
    Instant written = snapshot.written().get();
    Instant now = session.getLastAccessedTime();
    boolean due = now.isAfter(written.plus(BETWEEN_WRITES));
    if (due && snapshot.written().compareAndSet(written, now)) {
      uses.note(snapshot.id(), now);
    }
  }

  @Override
  public @Nullable KeptSession<S> findById(String id) {
    Optional<Snapshot> found =
        remembered.find(id, () -> Optional.ofNullable(reading.findById(id)).map(Snapshot::of));
    return found
        .filter(snapshot -> !hasExpired(snapshot))
        .map(snapshot -> new KeptSession<S>(snapshot, () -> database.findById(id)))
        .orElse(null);
  }

  @Override
  public void deleteById(String id) {
    database.deleteById(id);
    changes.changed(topic(id));
  }

  private boolean hasExpired(Snapshot snapshot) {
    return snapshot.written().get().plus(snapshot.maxInactive()).isBefore(clock.instant());
  }

  /// As the database's triggers name it: who knows the id itself is that person.
  private static Topic topic(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return new Topic("session", HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256.", missing);
    }
  }
}
