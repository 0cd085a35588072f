package org.entente.platform;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Makes identifiers that sort by the moment they were made (RFC 9562, version 7), so that indexes
/// grow
/// at their end; and reads those that an address or a form names.
public final class Uuids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Uuids() {}

  /// What a text names; empty where it is not written as we write them.
  public static Optional<UUID> read(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  public static UUID next() {
    long timestamp = System.currentTimeMillis() << 16;
    long high = timestamp | 0x7000L | (RANDOM.nextInt() & 0xfffL);
    long low = RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
