package org.entente.imports.calendar;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlSanitizer;

/// Turns HTML into Markdown while the sanitizer reads it: what is not written here does not pass.
final class HtmlToMarkdown implements HtmlSanitizer.Policy {

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "div",
          "ul",
          "ol",
          "table",
          "tr",
          "blockquote",
          "hr",
          "pre",
          "section",
          "article",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6");
  private static final Set<String> SILENT =
      Set.of("script", "style", "head", "title", "iframe", "object", "noscript", "svg", "template");

  private final boolean marks;
  private final StringBuilder markdown = new StringBuilder();
  private final Deque<String> closing = new ArrayDeque<>();
  private int silent;

  private HtmlToMarkdown(boolean marks) {
    this.marks = marks;
  }

  static String convert(String html) {
    return run(html, true);
  }

  /// Only the words.
  static String words(String html) {
    return run(html, false);
  }

  private static String run(String html, boolean marks) {
    HtmlToMarkdown writer = new HtmlToMarkdown(marks);
    HtmlSanitizer.sanitize(html, writer);
    return writer
        .markdown
        .toString()
        .replaceAll("[ \\t]+\\n", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  @Override
  public void openDocument() {
    // Nothing stands before the text.
  }

  @Override
  public void closeDocument() {
    while (!closing.isEmpty()) {
      markdown.append(closing.pop());
    }
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    String tag = element.toLowerCase(Locale.ROOT);
    if (SILENT.contains(tag)) {
      silent++;
    }
    if (silent > 0) {
      return;
    }
    if (PARAGRAPHS.contains(tag)) {
      paragraph();
      markdown.append(marks && tag.matches("h[1-6]") ? "### " : "");
    }
    switch (tag) {
      case "br" -> markdown.append('\n');
      case "li" -> item();
      case "td", "th" -> markdown.append(' ');
      case "a" -> link(attributes);
      default -> {
        // Other marks are dropped, their text is kept.
      }
    }
  }

  @Override
  public void closeTag(String element) {
    String tag = element.toLowerCase(Locale.ROOT);
    if (SILENT.contains(tag)) {
      silent = Math.max(0, silent - 1);
    } else if (silent == 0 && tag.equals("a") && !closing.isEmpty()) {
      markdown.append(closing.pop());
    } else if (silent == 0 && PARAGRAPHS.contains(tag)) {
      paragraph();
    }
  }

  @Override
  public void text(String text) {
    if (silent > 0) {
      return;
    }
    // Files mix both kinds: a line break within HTML is meant as one where paragraphs have no tags.
    String words = text.replace('\u00a0', ' ').replaceAll("[ \\t\\f]+", " ");
    markdown.append(marks ? PlainText.escaped(words).replaceAll("\\s*\\n\\s*", "\n") : words);
  }

  private void paragraph() {
    if (!markdown.isEmpty()) {
      markdown.append("\n\n");
    }
  }

  private void item() {
    markdown.append(
        markdown.isEmpty() || markdown.charAt(markdown.length() - 1) == '\n' ? "" : "\n");
    markdown.append(marks ? "- " : "");
  }

  private void link(List<String> attributes) {
    URI target = marks ? EventText.link(attribute(attributes, "href")) : null;
    if (target == null) {
      closing.push("");
      return;
    }
    markdown.append('[');
    closing.push("](<" + target.toASCIIString() + ">)");
  }

  private static String attribute(List<String> attributes, String name) {
    for (int place = 0; place + 1 < attributes.size(); place += 2) {
      @Nullable String value = attributes.get(place + 1);
      if (attributes.get(place).equalsIgnoreCase(name) && value != null) {
        return value;
      }
    }
    return "";
  }
}
