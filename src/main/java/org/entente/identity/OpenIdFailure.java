package org.entente.identity;

import java.util.Locale;

/// Why somebody could not sign in at an organisation. The phrases are `identity.openid.failure.`,
/// the name in lower case, and `.title` or `.text`.
public enum OpenIdFailure {
  /// The person, or their organisation, said no.
  DENIED,
  /// Nobody here asked for this answer, or not lately.
  LOST,
  /// The provider does not answer.
  UNREACHABLE,
  /// What it says cannot be believed.
  INVALID,
  /// It says who it is, but nothing proves that they are one of ours.
  UNPROVEN,
  /// It belongs to another account.
  TAKEN;

  /// The part of the phrases' keys that is its own.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
