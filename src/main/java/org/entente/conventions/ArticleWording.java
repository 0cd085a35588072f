package org.entente.conventions;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.platform.LocalizedText;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Words articles: the text of one with a term is written out of the term's values, in French and
/// English. So nobody edits a sentence and a rule that could disagree.
@Component
public class ArticleWording {

  private final Clusters clusters;
  private final Messages messages;

  ArticleWording(Clusters clusters, Messages messages) {
    this.clusters = clusters;
    this.messages = messages;
  }

  /// What an article with that term says.
  public LocalizedText text(Term term) {
    Map<ClusterId, String> names = names();
    return new LocalizedText(
        new ClausePhrases(names, french()).text(term),
        new ClausePhrases(names, english()).text(term));
  }

  /// How an article of that kind is headed when nobody says otherwise.
  public LocalizedText heading(TermKind kind) {
    return inBoth("conventions.kind." + kind.key());
  }

  /// A ready article, to be taken as it is or changed.
  public Article article(ReadyArticle ready, int number) {
    return new Article(
        number, inBoth(ready.headingKey()), inBoth(ready.textKey()), null, Sunset.CUT);
  }

  private LocalizedText inBoth(String key) {
    return new LocalizedText(french().say(key), english().say(key));
  }

  /// The draft with its articles worded.
  ConventionDraft worded(ConventionDraft draft) {
    return draft.withArticles(draft.articles().stream().map(this::worded).toList());
  }

  private Article worded(Article article) {
    Term term = article.term();
    if (term == null) {
      return article;
    }
    LocalizedText heading =
        article.heading().french().isEmpty() ? heading(TermKind.of(term)) : article.heading();
    return new Article(article.number(), heading, text(term), term, article.sunset());
  }

  private Map<ClusterId, String> names() {
    return clusters.all().stream().collect(Collectors.toMap(Cluster::id, Cluster::name));
  }

  private Translator french() {
    return messages.in(Locale.FRENCH);
  }

  private Translator english() {
    return messages.in(Locale.ENGLISH);
  }
}
