package org.entente.imports.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The encoding of texts in the oldest calendar files, of the telephones of around 2000.
final class QuotedPrintable {

  private QuotedPrintable() {}

  static String decode(String value) {
    String joined = value.replace("=\n", "").replace("=\r\n", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(joined.length());
    byte[] source = joined.getBytes(StandardCharsets.UTF_8);
    for (int place = 0; place < source.length; place++) {
      int high = place + 2 < source.length ? Character.digit(source[place + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(source[place + 2], 16);
      if (source[place] == '=' && low >= 0) {
        bytes.write(high * 16 + low);
        place += 2;
      } else {
        bytes.write(source[place]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
