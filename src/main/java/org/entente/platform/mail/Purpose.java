package org.entente.platform.mail;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What a mail is for, so that it is written once: `reminder:<seat>:2026-06-04`. No two mails of an
/// outbox have the same.
///
/// It outlives the mail's text, so nothing about a person stands in it but the ids of our own
/// things.
///
/// @param key lower-case words, ids and dates between colons
public record Purpose(String key) {

  public Purpose {
    if (!key.matches("[a-z-]+(:[A-Za-z0-9.-]+)+")) {
      throw new IllegalArgumentException(
          "\"%s\" is no purpose. Maybe name the kind first, then ids: reminder:<seat>."
              .formatted(key));
    }
  }

  /// @param kind what sort of letter it is
  /// @param things what it is about; together with the kind they happen once
  public static Purpose of(String kind, Object... things) {
    return new Purpose(
        Arrays.stream(things)
            .map(Object::toString)
            .collect(Collectors.joining(":", kind + ":", "")));
  }
}
