package org.entente.platform.pdf;

import java.time.Duration;

/// No paper could be made now: too many are being made, or this one takes too long. Nothing was
/// lost.
public final class PressBusy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// When to come back.
  public static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  PressBusy(String what) {
    super(what + " Maybe try again a little later, or print fewer pages at a time.");
  }
}
