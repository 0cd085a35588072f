package org.entente.conventions.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A signature in a container, as it was found.
///
/// @param file where in the container it stands
/// @param certificate SHA-256 of its certificate, in hexadecimal; empty when its core is broken
/// @param subject whose certificate it is, by its own words
/// @param issuer who issued it
/// @param claimedAt when it was made, as its maker says
/// @param stampedAt the moment before which it certainly was made, by the word of a timestamp
///     authority, or null
public record Inspected(
    String file,
    String certificate,
    String subject,
    String issuer,
    Verdict verdict,
    Form form,
    Instant claimedAt,
    @Nullable Instant stampedAt) {

  /// What is left of a signature that is in the container no more, or that was changed.
  static Inspected missing(Instant at) {
    return new Inspected("", "", "", "", Verdict.ALTERED, Form.BASIC, at, null);
  }

  /// Its phrase is `signing.verdict.` and the name in lower case.
  public enum Verdict {
    /// All that can be checked was checked and holds.
    VALID,
    /// All holds, but nothing here tells whether its certificate was taken back.
    REVOCATION_UNKNOWN,
    /// The text, or the signature itself, is no longer what was signed.
    ALTERED,
    EXPIRED,
    REVOKED,
    /// No authority that is known here stands behind its certificate.
    AUTHORITY_UNKNOWN,
    /// Anything else, for which the validation's own words say more.
    DOUBTFUL;

    /// Whether such a signature is taken in.
    public boolean isAcceptable() {
      return switch (this) {
        case VALID, REVOCATION_UNKNOWN -> true;
        case ALTERED, EXPIRED, REVOKED, AUTHORITY_UNKNOWN, DOUBTFUL -> false;
      };
    }

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// What was added to it so that it can be validated later (ETSI EN 319 132-1, 6). Its phrase is
  /// `signing.form.` and the name in lower case.
  public enum Form {
    /// B: the signature alone.
    BASIC,
    /// T: with a timestamp.
    TIMESTAMPED,
    /// LT or LTA: with the timestamp and all that is needed to validate it without asking anybody.
    LONG_TERM
  }
}
