package org.entente.clusters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The code that whoever reads the console proves to be the installation's owner with. It lives in
/// memory alone, works once, and cannot be guessed: after five wrong tries it rests for a while.
@Component
class SetUpCode {

  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 12;
  private static final int TRIES = 5;
  private static final Duration REST = Duration.ofMinutes(5);

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;
  private @Nullable String code;
  private int wrong;
  private Instant restsUntil = Instant.MIN;

  SetUpCode(Clock clock) {
    this.clock = clock;
  }

  /// What became of a try.
  enum Answer {
    RIGHT,
    WRONG,
    RESTING
  }

  /// Makes a new code, which takes the place of an older one.
  synchronized String make() {
    StringBuilder made = new StringBuilder();
    for (int index = 0; index < LENGTH; index++) {
      made.append(index > 0 && index % 4 == 0 ? "-" : "");
      made.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    code = made.toString();
    wrong = 0;
    restsUntil = Instant.MIN;
    return code;
  }

  /// Whether there is a code that waits to be used.
  synchronized boolean waits() {
    return code != null;
  }

  /// Nobody needs it any more.
  synchronized void discard() {
    code = null;
  }

  synchronized Answer check(String typed) {
    if (clock.instant().isBefore(restsUntil)) {
      return Answer.RESTING;
    }
    if (code != null && MessageDigest.isEqual(bytes(code), bytes(typed))) {
      return Answer.RIGHT;
    }
    wrong++;
    if (wrong >= TRIES) {
      wrong = 0;
      restsUntil = clock.instant().plus(REST);
    }
    return Answer.WRONG;
  }

  private static byte[] bytes(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z0-9]", "")
        .getBytes(StandardCharsets.UTF_8);
  }
}
