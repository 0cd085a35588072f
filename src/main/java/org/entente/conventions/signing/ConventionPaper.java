package org.entente.conventions.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.conventions.Article;
import org.entente.conventions.Convention;
import org.entente.conventions.TermPhrases;
import org.entente.conventions.container.Digests;
import org.entente.platform.LocalizedText;
import org.entente.platform.pdf.PaperPress;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// The text of a convention as a paper: in French, then in English where it was written in English
/// too.
@Component
public class ConventionPaper {

  private static final Locale FRENCH = Locale.FRENCH;

  private final PaperPress press;
  private final Clusters clusters;
  private final Messages messages;

  ConventionPaper(PaperPress press, Clusters clusters, Messages messages) {
    this.press = press;
    this.clusters = clusters;
    this.messages = messages;
  }

  /// The whole convention in one language.
  ///
  /// @param say its language
  /// @param days from when to when, and by when it is to be signed
  public record Edition(
      Translator say,
      String lang,
      String title,
      String names,
      String days,
      List<String> preamble,
      String preambleLang,
      List<ArticlePart> articles) {}

  /// @param effect what it makes true, in words; empty where it only says something
  public record ArticlePart(
      int number, String heading, String lang, List<String> paragraphs, String effect) {}

  /// The document that is signed.
  byte[] print(Convention convention, byte[] terms) {
    return press
        .paper("conventions/paper", messages.in(FRENCH))
        .with("editions", editions(convention))
        .with("version", convention.version())
        .with("fingerprint", Digests.sha256(terms))
        .with("party", null)
        .print();
  }

  /// The same with a page on which one party signs by hand.
  ///
  /// @param documents what is signed electronically: the paper names the same fingerprint
  public byte[] sheet(Convention convention, Documents documents, Cluster party) {
    return press
        .paper("conventions/paper", messages.in(FRENCH))
        .with("editions", editions(convention))
        .with("version", convention.version())
        .with("fingerprint", documents.fingerprint())
        .with("party", party.name())
        .print();
  }

  private List<Edition> editions(Convention convention) {
    Map<ClusterId, String> names =
        clusters.all().stream().collect(Collectors.toMap(Cluster::id, Cluster::name));
    List<Edition> editions = new ArrayList<>();
    editions.add(edition(convention, names, messages.in(FRENCH)));
    if (texts(convention).anyMatch(text -> text.english() != null)) {
      editions.add(edition(convention, names, messages.in(Locale.ENGLISH)));
    }
    return editions;
  }

  private static Stream<LocalizedText> texts(Convention convention) {
    return Stream.concat(
        Stream.of(convention.title(), convention.preamble()),
        convention.articles().stream().map(Article::text));
  }

  private static Edition edition(
      Convention convention, Map<ClusterId, String> names, Translator say) {
    TermPhrases phrases = new TermPhrases(names, say);
    Function<Article, String> effect =
        article ->
            article.term() == null
                ? ""
                : phrases.sentence(article.term()) + " " + sunset(article, say);
    return new Edition(
        say,
        say.language(),
        say.say(convention.title()),
        phrases.list(convention.parties().stream().map(names::get).toList()),
        days(convention, say),
        paragraphs(convention.preamble(), say),
        convention.preamble().languageFor(say.locale()),
        convention.articles().stream()
            .map(
                article ->
                    new ArticlePart(
                        article.number(),
                        say.say(article.heading()),
                        article.text().languageFor(say.locale()),
                        paragraphs(article.text(), say),
                        effect.apply(article)))
            .toList());
  }

  private static String days(Convention convention, Translator say) {
    String from = say.shortDate(convention.period().from());
    var until = convention.period().until();
    String days =
        until == null
            ? say.say("conventions.days.since", from)
            : say.say("conventions.days.span", from, say.shortDate(until.minusDays(1)));
    Integer notice = convention.noticeMonths();
    return say.say("signing.paper.days", days)
        + (notice == null ? "" : " " + say.say("conventions.notice", notice));
  }

  private static String sunset(Article article, Translator say) {
    String sunset = article.sunset().name().toLowerCase(Locale.ROOT);
    return say.say("conventions.sunset.sentence", say.say("conventions.sunset." + sunset));
  }

  private static List<String> paragraphs(LocalizedText text, Translator say) {
    String all = say.say(text);
    return all.isEmpty() ? List.of() : List.of(all.split("\\n\\s*\\n"));
  }
}
