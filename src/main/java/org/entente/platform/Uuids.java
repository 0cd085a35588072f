package org.entente.platform;

import java.security.SecureRandom;
import java.util.UUID;

/// Makes identifiers that sort by the moment they were made (RFC 9562, version 7), so that indexes
/// grow
/// at their end.
public final class Uuids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Uuids() {}

  public static UUID next() {
    long timestamp = System.currentTimeMillis() << 16;
    long high = timestamp | 0x7000L | (RANDOM.nextInt() & 0xfffL);
    long low = RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
