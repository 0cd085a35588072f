package org.entente;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.platform.France;

/// A clock that stands until a test moves it. It starts on Monday 2 March 2026, 9:00 in Paris.
public final class TestClock extends Clock {

  /// Where every test begins.
  public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  public TestClock() {
    this(new AtomicReference<>(START), ZoneOffset.UTC);
  }

  private TestClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  public void set(Instant moment) {
    now.set(moment);
  }

  /// Sets the wall clock of France: `set("2026-06-04T12:30")`.
  public void set(String inFrance) {
    now.set(ZonedDateTime.of(java.time.LocalDateTime.parse(inFrance), France.ZONE).toInstant());
  }

  public void advance(Duration duration) {
    now.updateAndGet(moment -> moment.plus(duration));
  }

  public void reset() {
    now.set(START);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new TestClock(now, other);
  }
}
