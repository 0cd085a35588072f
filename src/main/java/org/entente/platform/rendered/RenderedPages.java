package org.entente.platform.rendered;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.entente.platform.changes.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The pages that are kept, within a bound of memory.
///
/// A page is good until something changes that it rests on, and at most for the minute in which it
/// was made: what people enter begins and ends on whole minutes. A page that changes all the time
/// is
/// made anew at most some times a second. While changes cannot be heard, nothing is good.
@Component
class RenderedPages {

  /// How long a page may be shown though it has changed. With the tenth of a second that notes wait
  /// and the half in which silence is trusted it stays below the second that is promised.
  private static final Duration GRACE = Duration.ofMillis(250);

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final int MEGABYTE = 1 << 20;

  private final Changes changes;
  private final Clock clock;
  private final Cache<PageKey, Kept> kept;

  RenderedPages(
      Changes changes, Clock clock, @Value("${entente.pages.megabytes:32}") int megabytes) {
    this.changes = changes;
    this.clock = clock;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight((long) megabytes * MEGABYTE)
            .weigher((PageKey key, Kept page) -> key.weight() + page.page().weight())
            .expireAfterWrite(LONGEST)
            .build();
  }

  /// A page with when it was made.
  ///
  /// @param mark where the changes were before it was made
  /// @param minute the minute in which it was made
  /// @param nanoTime the same on the clock that never runs back
  private record Kept(Rendered page, long mark, long minute, long nanoTime) {}

  /// Begins to make a page.
  Start start() {
    return new Start(changes.mark(), minute(), System.nanoTime());
  }

  /// When the making of a page began.
  record Start(long mark, long minute, long nanoTime) {}

  void keep(PageKey key, Start start, Rendered page) {
    if (changes.hears()) {
      kept.put(key, new Kept(page, start.mark(), start.minute(), start.nanoTime()));
    }
  }

  /// Whether there is a page under that key, good or not.
  boolean knows(PageKey key) {
    return kept.getIfPresent(key) != null;
  }

  /// The page, while it is good.
  @Nullable Rendered find(PageKey key) {
    Kept page = kept.getIfPresent(key);
    return page != null && changes.hears() && page.minute() == minute() && isFresh(page)
        ? page.page()
        : null;
  }

  private boolean isFresh(Kept page) {
    return changes.unchangedSince(page.mark(), page.page().topics())
        || System.nanoTime() - page.nanoTime() < GRACE.toNanos();
  }

  private long minute() {
    return TimeUnit.MILLISECONDS.toMinutes(clock.millis());
  }
}
