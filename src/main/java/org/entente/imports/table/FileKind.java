package org.entente.imports.table;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a file is, by its first bytes.
public enum FileKind {
  /// A zip, as .xlsx is.
  ARCHIVE,
  /// The .xls, .doc of before 2007.
  OLD_OFFICE,
  PDF,
  PICTURE,
  /// iCalendar.
  CALENDAR,
  /// HTML or XML.
  MARKUP,
  /// Everything else, also what turns out to be no text.
  TEXT;

  private static final Pattern CALENDAR_START =
      Pattern.compile("(?m)^[\\s\\u00ef\\u00bb\\u00bf\\u00ff\\u00fe]*begin:v");

  public static FileKind of(byte[] content) {
    String start =
        new String(content, 0, Math.min(content.length, 400), StandardCharsets.ISO_8859_1);
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
      return ARCHIVE;
    }
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return OLD_OFFICE;
    }
    if (start.startsWith("%PDF")) {
      return PDF;
    }
    if (start.startsWith("\u0089PNG")
        || start.startsWith("\u00ff\u00d8\u00ff")
        || start.startsWith("GIF8")) {
      return PICTURE;
    }
    String lower = start.replace("\0", "").toLowerCase(Locale.ROOT);
    if (CALENDAR_START.matcher(lower).find()) {
      return CALENDAR;
    }
    lower = lower.replaceAll("^[\\s\\u00ef\\u00bb\\u00bf\\u00ff\\u00fe]+", "");
    return lower.startsWith("<!doctype") || lower.startsWith("<html") || lower.startsWith("<?xml")
        ? MARKUP
        : TEXT;
  }
}
