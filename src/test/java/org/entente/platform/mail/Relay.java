package org.entente.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Stands between us and a real SMTP server, hands on every byte, and keeps back the one answer
/// that
/// says that a mail was accepted: what a network does that breaks at the worst moment.
final class Relay implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final ServerSocket door;
  private final int server;
  private final boolean hangUp;
  private final CountDownLatch accepted = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  /// @param hangUp whether it then ends the connection; otherwise it leaves the client waiting
  Relay(int server, boolean hangUp) throws IOException {
    this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    this.server = server;
    this.hangUp = hangUp;
    Thread.ofVirtual().start(() -> quietly(this::serve));
  }

  int port() {
    return door.getLocalPort();
  }

  /// Waits until the server has accepted a mail of which its sender does not hear.
  void awaitAcceptance() throws InterruptedException {
    if (!accepted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("No mail was accepted in time.");
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    door.close();
  }

  private void serve() throws IOException, InterruptedException {
    try (Socket client = door.accept();
        Socket real = new Socket(InetAddress.getLoopbackAddress(), server)) {
      Thread.ofVirtual()
          .start(() -> quietly(() -> client.getInputStream().transferTo(real.getOutputStream())));
      answers(real, client.getOutputStream());
    }
  }

  private void answers(Socket real, OutputStream client) throws IOException, InterruptedException {
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(real.getInputStream(), StandardCharsets.US_ASCII));
    boolean text = false;
    for (String answer = answers.readLine(); answer != null; answer = answers.readLine()) {
      if (text && answer.startsWith("250")) {
        accepted.countDown();
        if (!hangUp) {
          closed.await();
        }
        return;
      }
      text = answer.startsWith("354");
      client.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
      client.flush();
    }
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  /// A connection that breaks is what this is for.
  private static void quietly(Work work) {
    try {
      work.run();
    } catch (IOException broken) {
      IO.println("[relay] " + broken.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
