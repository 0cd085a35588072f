package org.entente.platform.changes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Answers of the database, kept in memory as long as nothing has changed that they rest on.
///
/// Within a transaction the database itself is always asked, so that decisions rest on what the
/// transaction sees.
///
/// @param <K> what is asked
/// @param <V> what is answered
public final class Remembered<K, V> {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Changes changes;
  private final Function<K, Set<Topic>> topics;
  private final Cache<K, Kept<V>> kept;

  /// @param most how many answers are kept
  /// @param topics what an answer rests on
  public Remembered(Changes changes, int most, Function<K, Set<Topic>> topics) {
    this.changes = changes;
    this.topics = topics;
    this.kept = Caffeine.newBuilder().maximumSize(most).expireAfterWrite(LONGEST).build();
  }

  /// An answer and where we were when it was asked for.
  private record Kept<V>(V value, long mark, Set<Topic> topics) {}

  /// The answer, from memory or from the database.
  public V get(K key, Supplier<V> database) {
    V known = known(key);
    if (known != null) {
      return known;
    }
    long mark = changes.mark();
    V value = database.get();
    keep(key, value, mark);
    return value;
  }

  /// The same for what may not be there; that something is missing is not kept.
  public Optional<V> find(K key, Supplier<Optional<V>> database) {
    V known = known(key);
    if (known != null) {
      return Optional.of(known);
    }
    long mark = changes.mark();
    Optional<V> value = database.get();
    value.ifPresent(found -> keep(key, found, mark));
    return value;
  }

  private @Nullable V known(K key) {
    if (!isUsable()) {
      return null;
    }
    Kept<V> entry = kept.getIfPresent(key);
    return entry != null && changes.unchangedSince(entry.mark(), entry.topics())
        ? entry.value()
        : null;
  }

  private void keep(K key, V value, long mark) {
    if (isUsable()) {
      kept.put(key, new Kept<>(value, mark, topics.apply(key)));
    }
  }

  private boolean isUsable() {
    return changes.hears() && !TransactionSynchronizationManager.isActualTransactionActive();
  }
}
