package org.entente.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// One request's view of a session: what is remembered of it, until something is to be changed;
/// from
/// then on the session itself.
///
/// @param <S> what the database's sessions are
final class KeptSession<S extends Session> implements Session {

  /// What is remembered of a session.
  ///
  /// @param written when its last use was last written down
  record Snapshot(
      String id,
      Instant created,
      Duration maxInactive,
      Map<String, Object> attributes,
      AtomicReference<Instant> written) {

    static Snapshot of(Session session) {
      Map<String, Object> attributes = new HashMap<>();
      for (String name : session.getAttributeNames()) {
        attributes.put(name, session.getRequiredAttribute(name));
      }
      return new Snapshot(
          session.getId(),
          session.getCreationTime(),
          session.getMaxInactiveInterval(),
          Map.copyOf(attributes),
          new AtomicReference<>(session.getLastAccessedTime()));
    }
  }

  private final Snapshot snapshot;
  private final Supplier<@Nullable S> database;
  private @Nullable S changed;
  private Instant lastUse;

  /// @param database reads the session itself; null when it has ended meanwhile
  KeptSession(Snapshot snapshot, Supplier<@Nullable S> database) {
    this.snapshot = snapshot;
    this.database = database;
    this.lastUse = snapshot.written().get();
  }

  /// A session that is new.
  KeptSession(S created) {
    this(Snapshot.of(created), () -> created);
    this.changed = created;
  }

  /// The session to be written, or null while nothing is to be.
  @Nullable S changed() {
    if (changed != null && !changed.getLastAccessedTime().equals(lastUse)) {
      changed.setLastAccessedTime(lastUse);
    }
    return changed;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  private @Nullable S toChange() {
    if (changed == null) {
      changed = database.get();
    }
    return changed;
  }

  @Override
  public String getId() {
    return changed == null ? snapshot.id() : changed.getId();
  }

  @Override
  public String changeSessionId() {
    S session = toChange();
    return session == null ? snapshot.id() : session.changeSessionId();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable T getAttribute(String name) {
    return changed == null ? (T) snapshot.attributes().get(name) : changed.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return changed == null ? snapshot.attributes().keySet() : changed.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    S session = toChange();
    if (session != null) {
      session.setAttribute(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    if (getAttribute(name) != null) {
      setAttribute(name, null);
    }
  }

  @Override
  public Instant getCreationTime() {
    return snapshot.created();
  }

  @Override
  public void setLastAccessedTime(Instant time) {
    lastUse = time;
  }

  @Override
  public Instant getLastAccessedTime() {
    return lastUse;
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    S session = toChange();
    if (session != null) {
      session.setMaxInactiveInterval(interval);
    }
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return changed == null ? snapshot.maxInactive() : changed.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return changed != null && changed.isExpired();
  }
}
