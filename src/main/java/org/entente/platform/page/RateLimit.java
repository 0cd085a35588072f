package org.entente.platform.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// How often one address, or one cluster with its keys, may ask in a minute. Kept in memory, for
/// some minutes.
public final class RateLimit {

  private static final int ADDRESSES = 50_000;

  /// The part of an IPv6 address that belongs to one household or firm.
  private static final int NETWORK_BYTES = 8;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(ADDRESSES).expireAfterAccess(Duration.ofMinutes(5)).build();

  private final int aMinute;
  private final TimeMeter time;

  /// @param aMinute how often one may ask in a minute; the first so many may come at once
  public RateLimit(int aMinute, Clock clock) {
    this.aMinute = aMinute;
    this.time = new ByClock(clock);
  }

  /// How long somebody has to wait, or empty when they may go on.
  public Optional<Duration> wait(String who) {
    Bucket bucket = buckets.get(who, _ -> bucket());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
  }

  /// What stands for the one who asks from an address: it, or its network for IPv6.
  public static String network(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return bytes.length == 4 ? address : Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES));
    } catch (IllegalArgumentException _) {
      return address;
    }
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
        .withCustomTimePrecision(time)
        .build();
  }

  /// The application's clock, so that a test which stops it knows how many are left.
  private record ByClock(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
