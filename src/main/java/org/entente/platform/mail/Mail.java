package org.entente.platform.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One mail to one person, ready to leave.
///
/// @param to the recipient's address
/// @param subject one line
/// @param text all of it as plain text; addresses stand alone on their lines
/// @param html the same as a page, or null for a mail of plain text alone
/// @param language the ISO 639-1 code of the language it is written in
/// @param calendar an entry for the recipient's calendar (RFC 5545), or null
/// @param unsubscribe the address at which whoever gets such mails regularly stops them by one
/// press,
/// or null
/// @param usefulUntil from when on it is not worth sending any more, or null if it always is
public record Mail(
    String to,
    String subject,
    String text,
    @Nullable String html,
    String language,
    @Nullable String calendar,
    @Nullable String unsubscribe,
    @Nullable Instant usefulUntil) {

  public Mail {
    if (!isLine(subject) || !isLine(to) || unsubscribe != null && !isLine(unsubscribe)) {
      throw new IllegalArgumentException(
          "A mail's addresses and subject are single lines. Maybe a typed text was not stripped.");
    }
  }

  private static boolean isLine(String text) {
    return text.chars().noneMatch(character -> character == '\n' || character == '\r');
  }

  /// The same mail with an entry for the recipient's calendar.
  public Mail withCalendar(String entry) {
    return new Mail(to, subject, text, html, language, entry, unsubscribe, usefulUntil);
  }

  /// The same mail, of a sort that its reader stops at that address.
  public Mail withUnsubscribe(String address) {
    return new Mail(to, subject, text, html, language, calendar, address, usefulUntil);
  }

  /// The same mail, which is not worth sending any more from that moment on.
  public Mail usefulUntil(Instant moment) {
    return new Mail(to, subject, text, html, language, calendar, unsubscribe, moment);
  }
}
