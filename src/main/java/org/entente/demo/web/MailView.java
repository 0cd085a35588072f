package org.entente.demo.web;

import java.util.List;
import org.entente.platform.mail.Outbox;
import org.entente.platform.text.Translator;

/// A mail in the demonstration's mailbox.
///
/// @param page whether it can be shown as a page
/// @param calendar whether an entry for calendars is attached
/// @param lines its text, line by line
public record MailView(
    String id,
    String to,
    String subject,
    String language,
    String writtenAt,
    boolean page,
    boolean calendar,
    List<Line> lines) {

  /// A line of the text; one that is an address can be followed.
  public record Line(String text, boolean address) {}

  static MailView of(Outbox.Written written, Translator say) {
    return new MailView(
        written.id().toString(),
        written.mail().to(),
        written.mail().subject(),
        written.mail().language(),
        say.dateTime(written.writtenAt()),
        written.mail().html() != null,
        written.mail().calendar() != null,
        written.mail().text().lines().map(MailView::line).toList());
  }

  private static Line line(String text) {
    return new Line(text, text.matches("https?://\\S+"));
  }
}
