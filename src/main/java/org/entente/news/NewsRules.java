package org.entente.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.platform.Problem;
import org.entente.platform.text.Characters;

/// What every article must satisfy. Fields are called as in the form.
public final class NewsRules {

  public static final int LONGEST_TITLE = 200;
  public static final int LONGEST_STANDFIRST = 600;
  public static final int LONGEST_BODY = 60_000;
  public static final int LONGEST_BYLINE = 120;
  public static final int LONGEST_REASON = 500;
  public static final int MOST_LINKS = 10;

  private static final Set<String> LANGUAGES = Set.of("fr", "en");

  private NewsRules() {}

  /// What is wrong with a draft; empty when nothing is.
  public static List<Problem> problems(NewsDescription described) {
    List<Problem> problems = new ArrayList<>();
    NewsText text = described.text();
    if (text.title().isEmpty()) {
      problems.add(Problem.at("title", "news.problem.title"));
    }
    check("title", text.title(), LONGEST_TITLE, problems);
    check("standfirst", text.standfirst(), LONGEST_STANDFIRST, problems);
    check("body", text.body(), LONGEST_BODY, problems);
    check("byline", text.byline(), LONGEST_BYLINE, problems);
    if (!LANGUAGES.contains(described.language())) {
      problems.add(Problem.at("language", "news.problem.language"));
    }
    int links = described.links().events().size() + described.links().conventions().size();
    if (links > MOST_LINKS) {
      problems.add(Problem.at("links", "news.problem.links", links, MOST_LINKS));
    }
    return problems;
  }

  /// What keeps an article from being read by everybody; empty when nothing does.
  static List<Problem> objections(NewsDescription described) {
    List<Problem> problems = new ArrayList<>(problems(described));
    if (described.text().standfirst().isEmpty()) {
      problems.add(Problem.at("standfirst", "news.problem.standfirst"));
    }
    if (described.text().body().isEmpty()) {
      problems.add(Problem.at("body", "news.problem.body"));
    }
    if (described.text().byline().isEmpty()) {
      problems.add(Problem.at("byline", "news.problem.byline"));
    }
    return problems;
  }

  /// What is wrong with what somebody says about an article: a note, a reason.
  static List<Problem> reasonProblems(String field, String reason) {
    List<Problem> problems = new ArrayList<>();
    if (reason.isBlank()) {
      problems.add(Problem.at(field, "news.problem." + field));
    }
    check(field, reason, LONGEST_REASON, problems);
    return problems;
  }

  private static void check(String field, String text, int longest, List<Problem> problems) {
    if (text.length() > longest) {
      problems.add(Problem.at(field, "news.problem.too-long", text.length(), longest));
    }
    Characters.findUnwanted(text)
        .ifPresent(
            character -> problems.add(Problem.at(field, "news.problem.character", character)));
  }
}
