package org.entente.imports.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The text of a file whose encoding nobody told.
///
/// @param text without byte order mark
/// @param encoding how it was read, as people call it
public record DecodedText(String text, String encoding) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /// Reads the bytes as UTF-8 if they are UTF-8, as UTF-16 if they say so or alternate with zeros,
  /// and
  /// else as Windows-1252, which old spreadsheets write. A mark may lie: some programs put one of
  /// UTF-8
  /// before Windows-1252. Empty when zeros show that it is no text at all.
  public static Optional<DecodedText> of(byte[] bytes) {
    if (starts(bytes, 0xff, 0xfe)) {
      return Optional.of(sixteen(bytes, 2, StandardCharsets.UTF_16LE));
    }
    if (starts(bytes, 0xfe, 0xff)) {
      return Optional.of(sixteen(bytes, 2, StandardCharsets.UTF_16BE));
    }
    int start = starts(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
    int zeros = zeros(bytes, start);
    if (zeros > 0) {
      return withZeros(bytes, start, zeros);
    }
    ByteBuffer content = ByteBuffer.wrap(bytes, start, bytes.length - start);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(content).toString();
      return Optional.of(new DecodedText(text, "UTF-8"));
    } catch (CharacterCodingException _) {
      return Optional.of(
          new DecodedText(new String(bytes, start, bytes.length - start, WINDOWS), "Windows-1252"));
    }
  }

  private static Optional<DecodedText> withZeros(byte[] bytes, int start, int zeros) {
    boolean alternating = zeros * 5 >= (bytes.length - start) * 2;
    if (!alternating || bytes.length - start < 4) {
      return Optional.empty();
    }
    boolean little = bytes[start + 1] == 0;
    Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    DecodedText decoded = sixteen(bytes, start, charset);
    return decoded.text.indexOf('\0') < 0 ? Optional.of(decoded) : Optional.empty();
  }

  private static DecodedText sixteen(byte[] bytes, int start, Charset charset) {
    return new DecodedText(new String(bytes, start, bytes.length - start, charset), "UTF-16");
  }

  private static int zeros(byte[] bytes, int start) {
    int zeros = 0;
    for (int place = start; place < bytes.length; place++) {
      if (bytes[place] == 0) {
        zeros++;
      }
    }
    return zeros;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int place = 0; place < mark.length; place++) {
      if ((bytes[place] & 0xff) != mark[place]) {
        return false;
      }
    }
    return true;
  }
}
