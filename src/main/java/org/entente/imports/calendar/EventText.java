package org.entente.imports.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes harmless Markdown of what people wrote elsewhere: plain text or HTML.
public final class EventText {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_SUMMARY = 200;
  private static final int LONGEST_DESCRIPTION = 19_000;
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:p|br|a|b|i|u|strong|em|ul|ol|li|div|span|h[1-6]|table|tr|td|img|html|body|blockquote"
              + "|script|style|font|hr|pre|code)(?:\\s[^<>]{0,2000})?/?>",
          Pattern.CASE_INSENSITIVE);

  private EventText() {}

  /// The description, as Markdown that shows what was meant.
  public static String markdown(String text) {
    String source = cut(text, LONGEST_DESCRIPTION * 2);
    String markdown = isHtml(source) ? HtmlToMarkdown.convert(source) : PlainText.markdown(source);
    return cut(markdown, LONGEST_DESCRIPTION).strip();
  }

  /// The title on one line, without tags.
  public static String title(String text) {
    String plain = isHtml(text) ? HtmlToMarkdown.words(text) : text;
    return cut(plain.replaceAll("[\\s\\p{Cntrl}]+", " ").strip(), LONGEST_TITLE).strip();
  }

  /// The first words, without tags, for lists.
  public static String summary(String text) {
    String start = cut(text, LONGEST_DESCRIPTION);
    String plain = isHtml(start) ? HtmlToMarkdown.words(start) : start;
    String line = plain.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (line.length() <= LONGEST_SUMMARY) {
      return line;
    }
    String first = cut(line, LONGEST_SUMMARY);
    int space = first.lastIndexOf(' ');
    return (space > LONGEST_SUMMARY / 2 ? first.substring(0, space) : first) + "…";
  }

  /// A link that a browser may follow: absolute, http or https. Null for anything else.
  public static @Nullable URI link(String text) {
    String address = text.strip();
    if (!address.matches("(?i)https?://\\S{1,1000}")) {
      return null;
    }
    try {
      URI link = new URI(address);
      return link.getHost() == null ? null : link;
    } catch (URISyntaxException _) {
      return null;
    }
  }

  static boolean isHtml(String text) {
    return text.indexOf('<') >= 0 && TAG.matcher(text).find();
  }

  /// At most that many characters, never half of one.
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }
}
