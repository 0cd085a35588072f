package org.entente.platform.mail;

/// One mail to one person.
///
/// @param to the recipient's address
/// @param subject one line
/// @param text plain text; addresses stand alone on their lines
/// @param language the ISO 639-1 code of the language it is written in
public record Mail(String to, String subject, String text, String language) {

  public Mail {
    if (subject.contains("\n")
        || subject.contains("\r")
        || to.contains("\n")
        || to.contains("\r")) {
      throw new IllegalArgumentException(
          "A mail's address and subject are single lines. Maybe a typed text was not stripped.");
    }
  }
}
