package org.entente.imports.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes plain text as Markdown that shows it as it was: lines stay lines, signs stay signs, and
/// web
/// addresses become links.
final class PlainText {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"\\[\\]()]{1,1000}");
  private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_\\[\\]<>])");
  private static final Pattern LINE_START =
      Pattern.compile("^(\\s{0,3})([#>+\\-=~|]|\\d{1,9}(?=[.)]))");

  private PlainText() {}

  static String markdown(String text) {
    StringBuilder markdown = new StringBuilder();
    boolean paragraph = false;
    for (String line : text.strip().split("\r\n|\n|\r", -1)) {
      String shown = line.strip();
      if (shown.isEmpty()) {
        markdown.append(paragraph ? "\n\n" : "");
        paragraph = false;
        continue;
      }
      markdown.append(paragraph ? "\n" : "").append(line(shown));
      paragraph = true;
    }
    return markdown.toString();
  }

  private static String line(String line) {
    StringBuilder shown = new StringBuilder();
    Matcher address = ADDRESS.matcher(line);
    int done = 0;
    while (address.find()) {
      String link = address.group().replaceAll("[.,;:!?]+$", "");
      shown
          .append(escaped(line.substring(done, address.start())))
          .append('<')
          .append(link)
          .append('>');
      done = address.start() + link.length();
    }
    shown.append(escaped(line.substring(done)));
    Matcher start = LINE_START.matcher(shown);
    if (!start.find()) {
      return shown.toString();
    }
    // A number is escaped at the point after it, a sign before it.
    boolean number = Character.isDigit(start.group(2).charAt(0));
    return shown.insert(number ? start.end() : start.start(2), '\\').toString();
  }

  /// The text with every sign that Markdown would read marked as only a sign.
  static String escaped(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$1").replace("&", "\\&");
  }
}
