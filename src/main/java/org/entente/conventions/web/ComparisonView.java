package org.entente.conventions.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Article;
import org.entente.conventions.ClausePhrases;
import org.entente.conventions.ConventionDraft;
import org.entente.conventions.Redline;
import org.entente.conventions.Redline.Change;
import org.entente.conventions.Term;
import org.entente.conventions.TermPhrases;
import org.entente.conventions.TextComparison;
import org.entente.conventions.TextComparison.Stretch;
import org.entente.conventions.WrittenVersion;
import org.entente.platform.LocalizedText;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;

/// Two versions of a convention beside each other, in words.
///
/// @param frame what differs in title, preamble, parties and dates
/// @param kept how many articles are the same
public record ComparisonView(
    int from,
    int to,
    String title,
    List<ValueChange> frame,
    List<ArticleChange> articles,
    int kept) {

  /// A value that was another: "reserved seats: 20 % → 30 %".
  public record ValueChange(String name, String before, String now) {}

  /// @param kind `added`, `removed`, `changed` or `moved`
  /// @param name "Article 3, heading"
  /// @param text the text with what was taken out and put in
  /// @param values those of its term that differ
  public record ArticleChange(
      String kind, String name, List<Stretch> text, List<ValueChange> values) {}

  public boolean isEmpty() {
    return frame.isEmpty() && articles.isEmpty();
  }

  static ComparisonView of(
      WrittenVersion before, WrittenVersion now, List<Cluster> clusters, Translator say) {
    Map<ClusterId, String> names =
        clusters.stream().collect(Collectors.toMap(Cluster::id, Cluster::name));
    Maker maker = new Maker(new ClausePhrases(names, say), new TermPhrases(names, say), say);
    List<Change> changes = Redline.between(before.contents().articles(), now.contents().articles());
    List<ArticleChange> articles = new ArrayList<>();
    int kept = 0;
    for (Change change : changes) {
      ArticleChange view = maker.article(change);
      if (view == null) {
        kept++;
      } else {
        articles.add(view);
      }
    }
    return new ComparisonView(
        before.version(),
        now.version(),
        say.say(now.contents().title()),
        maker.frame(before.contents(), now.contents()),
        articles,
        kept);
  }

  private record Maker(ClausePhrases clauses, TermPhrases phrases, Translator say) {

    @Nullable ArticleChange article(Change change) {
      return switch (change) {
        case Change.Added(Article now) ->
            new ArticleChange("added", name(now), TextComparison.of("", text(now)), List.of());
        case Change.Removed(Article before) ->
            new ArticleChange(
                "removed", name(before), TextComparison.of(text(before), ""), List.of());
        case Change.Changed(Article before, Article now) ->
            new ArticleChange(
                "changed",
                name(now),
                TextComparison.of(text(before), text(now)),
                differing(values(before), values(now)));
        case Change.Kept kept ->
            kept.isMoved()
                ? new ArticleChange(
                    "moved",
                    name(kept.now()),
                    List.of(),
                    List.of(
                        new ValueChange(
                            say.say("conventions.value.place"),
                            String.valueOf(kept.before().number()),
                            String.valueOf(kept.now().number()))))
                : null;
      };
    }

    List<ValueChange> frame(ConventionDraft before, ConventionDraft now) {
      return differing(values(before), values(now));
    }

    private Map<String, String> values(ConventionDraft draft) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put(say.say("conventions.field.title"), both(draft.title()));
      values.put(say.say("conventions.field.preamble"), both(draft.preamble()));
      values.put(say.say("conventions.value.parties"), phrases.clusters(draft.parties()));
      values.put(say.say("conventions.field.from"), say.shortDate(draft.startsOn()));
      values.put(say.say("conventions.field.to"), last(draft.endsOn()));
      values.put(say.say("conventions.field.deadline"), last(draft.signBefore()));
      values.put(say.say("conventions.field.notice"), months(draft.noticeMonths()));
      return values;
    }

    private Map<String, String> values(Article article) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put(say.say("conventions.field.heading"), both(article.heading()));
      Term term = article.term();
      if (term != null) {
        values.putAll(clauses.values(term));
        values.put(
            say.say("conventions.field.sunset"),
            say.say(
                "conventions.sunset."
                    + article.sunset().name().toLowerCase(java.util.Locale.ROOT)));
      }
      return values;
    }

    private static List<ValueChange> differing(
        Map<String, String> before, Map<String, String> now) {
      List<ValueChange> changes = new ArrayList<>();
      Map<String, String> all = new LinkedHashMap<>(before);
      now.forEach(all::putIfAbsent);
      for (String name : all.keySet()) {
        String earlier = before.getOrDefault(name, "–");
        String later = now.getOrDefault(name, "–");
        if (!earlier.equals(later)) {
          changes.add(new ValueChange(name, earlier, later));
        }
      }
      return changes;
    }

    private String name(Article article) {
      return say.say("conventions.part.article", article.number(), say.say(article.heading()));
    }

    private String text(Article article) {
      return say.say(article.text());
    }

    private static String both(LocalizedText text) {
      String french = text.french().isEmpty() ? "–" : text.french();
      return text.english() == null ? french : french + " / " + text.english();
    }

    private String months(@Nullable Integer notice) {
      return notice == null ? "–" : say.say("conventions.notice.months", notice);
    }

    private String last(@Nullable LocalDate firstDayAfter) {
      return firstDayAfter == null ? "–" : say.shortDate(firstDayAfter.minusDays(1));
    }
  }
}
