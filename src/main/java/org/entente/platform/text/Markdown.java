package org.entente.platform.text;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// What people wrote at length: Markdown, of which nothing reaches a page but harmless HTML.
public final class Markdown {

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).softbreak("<br>").build();
  private static final PolicyFactory HARMLESS =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "h3", "h4", "code", "a")
          .allowElements((name, _) -> name.equals("h1") ? "h3" : "h4", "h1", "h2", "h5", "h6")
          .allowAttributes("href")
          .onElements("a")
          .allowUrlProtocols("http", "https", "mailto")
          .requireRelNofollowOnLinks()
          .toFactory();

  private Markdown() {}

  /// Renders a text to HTML that may stand on a page as it is.
  public static String html(String markdown) {
    return HARMLESS.sanitize(RENDERER.render(PARSER.parse(markdown)));
  }
}
