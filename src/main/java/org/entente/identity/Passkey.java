package org.entente.identity;

import java.time.Instant;

/// A key that somebody's device, or their account with its maker, keeps for them.
///
/// @param number by which it is named on pages, made from the credential's own id (WebAuthn,
/// section
/// 14.6.3, asks to keep that to oneself)
/// @param label what its owner calls it
/// @param synced whether it is kept elsewhere too, so that a lost device is no lost key
public record Passkey(String number, String label, Instant made, Instant lastUsed, boolean synced) {

  /// As many characters as a label may have.
  public static final int LONGEST_LABEL = 60;
}
