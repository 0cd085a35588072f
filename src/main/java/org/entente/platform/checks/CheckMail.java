package org.entente.platform.checks;

import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Whether the mail server takes our mails: a connection and a login, and nothing sent.
final class CheckMail implements Check {

  private final @Nullable JavaMailSenderImpl sender;
  private final String from;

  /// @param sender null where no server is named
  /// @param from the sender's address; empty if none is named
  CheckMail(@Nullable JavaMailSenderImpl sender, String from) {
    this.sender = sender;
    this.from = from;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public Finding look() {
    if (sender == null) {
      return Finding.broken(name(), "no-server");
    }
    String server = sender.getHost() + (sender.getPort() > 0 ? ":" + sender.getPort() : "");
    try {
      sender.testConnection();
    } catch (MessagingException refused) {
      return Finding.broken(name(), "refused", server, Checks.reason(refused));
    }
    return from.isBlank()
        ? Finding.doubtful(name(), "from", server)
        : Finding.sound(name(), server, from);
  }
}
