package org.entente.platform.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
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

  private static final PolicyFactory WITH_PICTURES =
      HARMLESS.and(
          new HtmlPolicyBuilder()
              .allowElements("img")
              .allowAttributes("src", "srcset", "sizes", "width", "height", "alt", "loading")
              .onElements("img")
              .toFactory());

  private Markdown() {}

  /// Renders a text to HTML that may stand on a page as it is. Pictures leave only their words.
  public static String html(String markdown) {
    return HARMLESS.sanitize(RENDERER.render(PARSER.parse(markdown)));
  }

  /// The same with pictures of our own. Of others only the words are left: whoever keeps them would
  /// learn who reads.
  ///
  /// @param pictures the attributes of the picture that a text names, or null for one that is not
  /// ours
  public static String html(
      String markdown, Function<String, @Nullable Map<String, String>> pictures) {
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .escapeHtml(true)
            .softbreak("<br>")
            .nodeRendererFactory(context -> new OwnPictures(context, pictures))
            .build();
    return WITH_PICTURES.sanitize(renderer.render(PARSER.parse(markdown)));
  }

  /// What a text names as pictures, in its order.
  public static List<String> pictures(String markdown) {
    List<String> named = new ArrayList<>();
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Image image) {
                named.add(image.getDestination());
              }
            });
    return named;
  }

  /// Writes the pictures that are ours.
  private record OwnPictures(
      HtmlNodeRendererContext context, Function<String, @Nullable Map<String, String>> pictures)
      implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
      Image image = (Image) node;
      Map<String, String> known = pictures.apply(image.getDestination());
      String words = new WordsOf(image).text();
      if (known == null) {
        context.getWriter().text(words);
        return;
      }
      Map<String, String> attributes = new LinkedHashMap<>(known);
      if (!words.isBlank()) {
        attributes.put("alt", words);
      }
      context.getWriter().tag("img", attributes, true);
    }
  }

  /// The words within a node.
  private static final class WordsOf extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    WordsOf(Node node) {
      visitChildren(node);
    }

    @Override
    public void visit(Text text) {
      words.append(text.getLiteral());
    }

    String text() {
      return words.toString();
    }
  }
}
