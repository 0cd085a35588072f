package org.entente.admission;

import java.security.PublicKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A key that signs tickets, or signed them once: its public half.
///
/// @param number what tickets call it
/// @param retiredAt since when another one signs, or null; its tickets stay good
/// @param withdrawnAt since when its tickets are refused, or null
public record TicketKey(
    int number,
    PublicKey publicKey,
    Instant madeAt,
    @Nullable Instant retiredAt,
    @Nullable Instant withdrawnAt) {

  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  public boolean signsNow() {
    return retiredAt == null;
  }
}
