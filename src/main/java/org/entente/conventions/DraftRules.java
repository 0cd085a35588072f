package org.entente.conventions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.platform.Problem;

/// What speaks against signing a draft.
///
/// A problem of the frame stands at the field of the form that mends it: `title`, `preamble`,
/// `parties`, `from`, `to`, `deadline`, `articles`. A problem of an article stands at the article:
/// `article-3`.
final class DraftRules {

  static final int LONGEST_TITLE = 200;
  static final int LONGEST_TEXT = 20_000;

  private DraftRules() {}

  /// All that speaks against it, the frame first, then article by article.
  static List<Problem> problems(ConventionDraft draft, DraftContext context) {
    List<Problem> problems = new ArrayList<>(frame(draft, context));
    boolean sound = structure(draft).isEmpty();
    for (Article article : draft.articles()) {
      ArticleRules.problems(article, draft, context).stream()
          .map(problem -> atArticle(article.number(), problem))
          .forEach(problems::add);
    }
    if (sound) {
      problems.addAll(ConflictRules.problems(draft, context));
      problems.addAll(ShareRules.problems(draft, context));
    }
    return List.copyOf(problems);
  }

  /// What is wrong outside of the articles.
  static List<Problem> frame(ConventionDraft draft, DraftContext context) {
    List<Problem> problems = new ArrayList<>(structure(draft));
    if (draft.parties().size() < 2) {
      problems.add(Problem.at("parties", "conventions.problem.parties.few"));
    }
    for (ClusterId party : draft.parties()) {
      if (!context.clusters().containsKey(party)) {
        problems.add(Problem.at("parties", "conventions.problem.parties.unknown"));
      }
    }
    if (draft.signBefore() != null && !draft.signBefore().isAfter(context.today())) {
      problems.add(
          Problem.at(
              "deadline", "conventions.problem.deadline.past", draft.signBefore().minusDays(1)));
    }
    if (draft.articles().isEmpty()) {
      problems.add(Problem.at("articles", "conventions.problem.articles.none"));
    }
    if (draft.amends() != null && amended(draft, context).isEmpty()) {
      problems.add(Problem.overall("conventions.problem.amends"));
    }
    return problems;
  }

  /// What cannot even be kept as a draft.
  static List<Problem> structure(ConventionDraft draft) {
    List<Problem> problems = new ArrayList<>();
    if (draft.title().french().isEmpty()) {
      problems.add(Problem.at("title", "conventions.problem.title.missing"));
    }
    if (isLonger(draft.title(), LONGEST_TITLE)) {
      problems.add(Problem.at("title", "conventions.problem.toolong", LONGEST_TITLE));
    }
    if (isLonger(draft.preamble(), LONGEST_TEXT)) {
      problems.add(Problem.at("preamble", "conventions.problem.toolong", LONGEST_TEXT));
    }
    Set<ClusterId> named = new HashSet<>(draft.parties());
    if (named.size() < draft.parties().size()) {
      problems.add(Problem.at("parties", "conventions.problem.parties.twice"));
    }
    if (draft.endsOn() != null && !draft.endsOn().isAfter(draft.startsOn())) {
      problems.add(Problem.at("to", "conventions.problem.end", draft.startsOn()));
    }
    return problems;
  }

  static boolean isLonger(org.entente.platform.LocalizedText text, int most) {
    String english = Objects.requireNonNullElse(text.english(), "");
    return text.french().length() > most || english.length() > most;
  }

  static Problem atArticle(int number, Problem problem) {
    return new Problem("article-" + number, problem.key(), problem.arguments());
  }

  /// What it may amend: a convention that the same parties have signed.
  private static List<Convention> amended(ConventionDraft draft, DraftContext context) {
    return context.signed().stream()
        .filter(convention -> convention.id().equals(draft.amends()))
        .filter(convention -> convention.isBetween(draft.parties()))
        .toList();
  }
}
