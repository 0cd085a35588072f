package org.entente.platform.changes;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What this server has heard of changes, and whether it hears at all.
///
/// Whoever keeps something takes a [#mark()] before reading it and later asks whether anything has
/// changed since. While the [Listener] is deaf, nothing that is kept may be used: [#hears()] says
/// so, and when it hears again, everything from before counts as changed.
@Component
public class Changes {

  /// For how long silence is trusted: a server with more to do than it can must not take its own
  /// slowness for deafness, and so have still more to do. Together with the tenth of a second that
  /// notes of changes wait it stays below the second that we promise.
  static final Duration TRUST = Duration.ofMillis(800);

  private static final int MOST_TOPICS = 50_000;
  private static final long NEVER = -1;

  private final AtomicLong clock = new AtomicLong();
  private final Map<Topic, Long> lastChanges = new ConcurrentHashMap<>();
  private final Map<String, Long> lastWholesale = new ConcurrentHashMap<>();
  private volatile long everythingChanged;
  private volatile boolean listening;
  private volatile long heardAt;

  /// Whether what is kept may be used: the database has been heard from within the last moments.
  public boolean hears() {
    return listening && System.nanoTime() - heardAt < TRUST.toNanos();
  }

  /// Where we are now. Take it before reading what is to be kept.
  public long mark() {
    return clock.get();
  }

  /// Whether nothing of that is known to have changed after a mark was taken.
  public boolean unchangedSince(long mark, Collection<Topic> topics) {
    if (everythingChanged > mark) {
      return false;
    }
    for (Topic topic : topics) {
      if (lastChanges.getOrDefault(topic, NEVER) > mark
          || lastWholesale.getOrDefault(topic.subject(), NEVER) > mark) {
        return false;
      }
    }
    return true;
  }

  /// Tells this server at once, when the current transaction has committed, what all others hear a
  /// moment later: who changes something sees it changed.
  public void changed(Topic topic) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      hear(topic);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            hear(topic);
          }
        });
  }

  void hear(Topic topic) {
    long now = clock.incrementAndGet();
    if (topic.key().isEmpty()) {
      lastWholesale.merge(topic.subject(), now, Math::max);
      return;
    }
    if (lastChanges.size() > MOST_TOPICS) {
      lastChanges.clear();
      everythingChanged = now;
    }
    lastChanges.merge(topic, now, Math::max);
    lastChanges.merge(Topic.any(topic.subject()), now, Math::max);
  }

  /// @param at [System#nanoTime()] of a moment up to which everything has been heard
  void heardUpTo(long at) {
    heardAt = at;
  }

  /// From now on everything is heard; of what was before, nobody knows.
  void startListening(long at) {
    everythingChanged = clock.incrementAndGet();
    heardAt = at;
    listening = true;
  }

  void stopListening() {
    listening = false;
  }
}
