package org.entente.platform.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// The SMTP server: what a mail looks like on its way, and what the server's answers mean.
@Component
@ConditionalOnProperty("spring.mail.host")
class MailServer {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
  private static final int PERMANENT = 500;
  private static final int LONGEST_ANSWER = 500;

  private final JavaMailSenderImpl sender;
  private final String from;

  MailServer(
      JavaMailSenderImpl sender, @Value("${entente.mail.from:entente@localhost}") String from) {
    this.sender = sender;
    this.from = from;
  }

  /// @param beforeHandingOver runs when the server has agreed to take it, before it gets any of it
  Handover hand(Outbox.Written written, Runnable beforeHandingOver) {
    String messageId = "<%s@%s>".formatted(written.id(), from.substring(from.lastIndexOf('@') + 1));
    HandedMessage message = new HandedMessage(sender.getSession(), messageId, beforeHandingOver);
    try {
      fill(message, written);
      sender.send(message);
      return new Handover.Accepted();
    } catch (MailException failure) {
      return meaning(failure, message.isHandedOver());
    } catch (MessagingException unwritable) {
      return new Handover.Refused(shortened(String.valueOf(unwritable.getMessage())));
    }
  }

  private void fill(HandedMessage message, Outbox.Written written) throws MessagingException {
    Mail mail = written.mail();
    MimeMessageHelper helper =
        new MimeMessageHelper(
            message, mail.html() != null || mail.calendar() != null, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(mail.to());
    helper.setSubject(mail.subject());
    if (mail.html() == null) {
      helper.setText(mail.text());
    } else {
      helper.setText(mail.text(), mail.html());
    }
    if (mail.calendar() != null) {
      helper.addAttachment(
          "entente.ics",
          new ByteArrayResource(mail.calendar().getBytes(StandardCharsets.UTF_8)),
          "text/calendar; charset=UTF-8; method=PUBLISH");
    }
    // The same bytes each time, so that a second copy can be told to be one.
    message.setHeader("Date", DATE.format(written.writtenAt().atOffset(ZoneOffset.UTC)));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", mail.language());
    if (mail.unsubscribe() != null) {
      message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
      // One click of the mail program (RFC 8058), which only presses addresses of https.
      if (mail.unsubscribe().startsWith("https:")) {
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
    }
  }

  private static Handover meaning(MailException failure, boolean handedOver) {
    Throwable cause = cause(failure);
    String answer = shortened(String.valueOf(cause.getMessage()).strip());
    int code = code(cause);
    if (code >= PERMANENT) {
      return new Handover.Refused(answer);
    }
    return handedOver && code < 0 ? new Handover.Unknown(answer) : new Handover.Postponed(answer);
  }

  /// What one message met; of a connection that failed, why.
  private static Throwable cause(MailException failure) {
    if (failure instanceof MailSendException refused && refused.getMessageExceptions().length > 0) {
      return deepest(refused.getMessageExceptions()[0]);
    }
    Throwable cause = failure.getCause();
    return cause == null ? failure : cause;
  }

  /// The server's answer about a recipient hangs below the one about the whole.
  private static Throwable deepest(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof MessagingException messaging && messaging.getNextException() != null) {
      cause = messaging.getNextException();
    }
    return cause;
  }

  /// The reply code, or -1 where the server gave none.
  private static int code(@Nullable Throwable cause) {
    return switch (cause) {
      case SMTPSendFailedException refused -> refused.getReturnCode();
      case SMTPAddressFailedException refused -> refused.getReturnCode();
      case SMTPSenderFailedException refused -> refused.getReturnCode();
      case null, default -> -1;
    };
  }

  private static String shortened(String answer) {
    return answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER);
  }
}
