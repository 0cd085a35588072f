package org.entente.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// An SMTP server that takes no mail, and says the same to each recipient. (GreenMail takes all.)
final class UnwillingServer implements AutoCloseable {

  private final ServerSocket door;
  private final String answer;

  /// @param answer to `RCPT TO`, with its reply code
  UnwillingServer(String answer) throws IOException {
    this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    this.answer = answer;
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void serve() {
    try {
      while (true) {
        try (Socket client = door.accept()) {
          converse(client);
        }
      }
    } catch (IOException closed) {
      IO.println("[unwilling] " + closed.getMessage());
    }
  }

  private void converse(Socket client) throws IOException {
    BufferedReader commands =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    say(client, "220 unwilling");
    for (String command = commands.readLine(); command != null; command = commands.readLine()) {
      say(
          client,
          switch (command.substring(0, 4)) {
            case "RCPT" -> answer;
            case "QUIT" -> "221 Bye";
            default -> "250 OK";
          });
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
