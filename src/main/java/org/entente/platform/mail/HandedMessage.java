package org.entente.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// A message that tells when it is being handed over: the server has agreed to take it and has not
/// yet got its first byte. Until then a crash leaves no doubt.
///
/// Its Message-ID is given, and stays the same however often it is sent.
final class HandedMessage extends MimeMessage {

  private final String messageId;
  private final Runnable beforeHandingOver;
  private boolean handedOver;

  HandedMessage(Session session, String messageId, Runnable beforeHandingOver) {
    super(session);
    this.messageId = messageId;
    this.beforeHandingOver = beforeHandingOver;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  @Override
  public void writeTo(OutputStream server, String @Nullable [] ignored)
      throws IOException, MessagingException {
    if (!handedOver) {
      handedOver = true;
      beforeHandingOver.run();
    }
    super.writeTo(server, ignored);
  }

  boolean isHandedOver() {
    return handedOver;
  }
}
