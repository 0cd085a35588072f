package org.entente.conventions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.entente.platform.France;
import org.entente.platform.changes.Changes;
import org.entente.platform.changes.Remembered;
import org.entente.platform.changes.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Hands out the law of today, kept in memory as long as the database says it is the same.
@Component
class LawBooks {

  private static final Topic LAW = Topic.any("law");

  private final ConventionStore store;
  private final SignedTexts texts;
  private final Clock clock;
  private final Remembered<Topic, UUID> editions;
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  /// Many ask at the same moment after a change; one of them reads a thousand conventions for all.
  private final Lock reading = new ReentrantLock();

  LawBooks(ConventionStore store, SignedTexts texts, Clock clock, Changes changes) {
    this.store = store;
    this.texts = texts;
    this.clock = clock;
    this.editions = new Remembered<>(changes, 1, Set::of);
  }

  /// A law book and the edition it was made from.
  private record Kept(UUID edition, LocalDate day, LawBook law) {}

  /// The law as it stands now, as the current transaction sees it.
  LawBook today() {
    Instant now = clock.instant();
    LocalDate day = France.day(now);
    UUID edition = editions.get(LAW, store::edition);
    LawBook known = known(edition, day);
    if (known != null) {
      return known;
    }
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      // Whoever holds a connection must not wait for somebody who may be waiting for one.
      return read(edition, day);
    }
    reading.lock();
    try {
      LawBook meanwhile = known(edition, day);
      return meanwhile != null ? meanwhile : read(edition, day);
    } finally {
      reading.unlock();
    }
  }

  private @Nullable LawBook known(UUID edition, LocalDate day) {
    Kept current = kept.get();
    return current != null && current.edition().equals(edition) && current.day().equals(day)
        ? current.law()
        : null;
  }

  private LawBook read(UUID edition, LocalDate day) {
    LawBook law = LawBook.of(texts.genuine(), day, Instant.MAX);
    kept.set(new Kept(edition, day, law));
    return law;
  }

  /// The law of a day, as it was known at a moment.
  LawBook on(LocalDate day, Instant knownAt) {
    return LawBook.of(texts.genuine(), day, knownAt);
  }
}
