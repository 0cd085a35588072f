package org.entente.bench.seats;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An answer of HTTP/1.1 as far as it has come.
final class Answer {

  private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END_OF_CHUNKS = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int UNKNOWN = -1;
  private static final int CHUNKED = -2;

  private byte[] bytes = new byte[2048];
  private int count;
  private int headEnd = UNKNOWN;
  private int bodyLength = UNKNOWN;
  private String head = "";

  void clear() {
    count = 0;
    headEnd = UNKNOWN;
  }

  void append(byte[] from, int length) {
    if (count + length > bytes.length) {
      bytes = java.util.Arrays.copyOf(bytes, Math.max(bytes.length * 2, count + length));
    }
    System.arraycopy(from, 0, bytes, count, length);
    count += length;
  }

  boolean isEmpty() {
    return count == 0;
  }

  boolean isComplete() {
    if (headEnd == UNKNOWN) {
      readHead();
    }
    if (headEnd == UNKNOWN) {
      return false;
    }
    return bodyLength == CHUNKED ? endsWith(END_OF_CHUNKS) : count >= headEnd + bodyLength;
  }

  int status() {
    return Integer.parseInt(head, 9, 12, 10);
  }

  /// Whether the server closes the connection after it.
  boolean isLast() {
    return "close".equals(header("connection"));
  }

  /// The value of a header, or null without it.
  @Nullable String header(String name) {
    String lower = head.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("\r\n" + name + ":");
    if (at < 0) {
      return null;
    }
    int end = head.indexOf("\r\n", at + 2);
    return head.substring(at + name.length() + 3, end < 0 ? head.length() : end).strip();
  }

  String body() {
    return new String(bytes, headEnd, count - headEnd, StandardCharsets.UTF_8);
  }

  private void readHead() {
    for (int at = 0; at + END_OF_HEAD.length <= count; at++) {
      if (matches(at, END_OF_HEAD)) {
        headEnd = at + END_OF_HEAD.length;
        head = new String(bytes, 0, at, StandardCharsets.ISO_8859_1);
        String length = header("content-length");
        boolean chunked = "chunked".equals(header("transfer-encoding"));
        bodyLength = chunked ? CHUNKED : length == null ? 0 : Integer.parseInt(length);
        return;
      }
    }
  }

  private boolean endsWith(byte[] end) {
    return count >= headEnd + end.length && matches(count - end.length, end);
  }

  private boolean matches(int at, byte[] wanted) {
    for (int index = 0; index < wanted.length; index++) {
      if (bytes[at + index] != wanted[index]) {
        return false;
      }
    }
    return true;
  }
}
