package org.entente.platform.mail;

/// What came of handing a mail to the SMTP server.
sealed interface Handover {

  /// The server has taken it upon itself.
  record Accepted() implements Handover {}

  /// The server will never take it (a reply of 500 to 599).
  record Refused(String answer) implements Handover {}

  /// The server may take it later, or could not be reached.
  record Postponed(String answer) implements Handover {}

  /// The connection broke after the text was handed over and before the server answered.
  record Unknown(String answer) implements Handover {}
}
