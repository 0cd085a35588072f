package org.entente.conventions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.platform.France;
import org.entente.platform.changes.Changes;
import org.entente.platform.changes.Remembered;
import org.entente.platform.changes.Topic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands out the law of today, kept in memory as long as the database says it is the same.
@Component
class LawBooks {

  private static final Logger log = LoggerFactory.getLogger(LawBooks.class);
  private static final Topic LAW = Topic.any("law");

  private final ConventionStore store;
  private final Clock clock;
  private final Remembered<Topic, UUID> editions;
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  LawBooks(ConventionStore store, Clock clock, Changes changes) {
    this.store = store;
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
    Kept current = kept.get();
    if (current != null && current.edition().equals(edition) && current.day().equals(day)) {
      return current.law();
    }
    LawBook law = LawBook.of(genuine(), day, Instant.MAX);
    kept.set(new Kept(edition, day, law));
    return law;
  }

  /// The law of a day, as it was known at a moment.
  LawBook on(LocalDate day, Instant knownAt) {
    return LawBook.of(genuine(), day, knownAt);
  }

  /// The conventions whose parties, dates and articles are, to the comma, the ones that were
  /// signed. Others do not act.
  private List<Convention> genuine() {
    Map<ConventionId, List<List<String>>> signed = store.signedHashes();
    return store.all().stream()
        .filter(
            convention -> isGenuine(convention, signed.getOrDefault(convention.id(), List.of())))
        .toList();
  }

  private static boolean isGenuine(Convention convention, List<List<String>> signed) {
    List<String> now = CanonicalForm.hashes(convention);
    boolean genuine = signed.stream().allMatch(now::equals);
    if (!genuine) {
      log.error(
          "Convention {} differs from what was signed, so it does not act. Restore its text.",
          convention.slug());
    }
    return genuine;
  }
}
