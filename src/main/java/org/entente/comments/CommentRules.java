package org.entente.comments;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.identity.EmailAddress;
import org.entente.platform.Problem;
import org.entente.platform.text.Characters;

/// What every comment must satisfy. Fields are called as in the form.
public final class CommentRules {

  public static final int SHORTEST = 2;
  public static final int LONGEST_NAME = 60;
  public static final int LONGEST_BODY = 4_000;
  public static final int LONGEST_REASON = 1_000;
  public static final int MOST_LINKS = 2;

  private static final Pattern LINK = Pattern.compile("(?i)\\b(https?://|www\\.)");

  private CommentRules() {}

  /// What is wrong with it; empty when nothing is.
  static List<Problem> problems(CommentDraft draft) {
    List<Problem> problems = new ArrayList<>();
    length("name", draft.name(), LONGEST_NAME, problems);
    if (draft.email().isEmpty()) {
      problems.add(Problem.at("email", "comments.problem.email-missing"));
    } else if (EmailAddress.parse(draft.email()).isEmpty()) {
      problems.add(Problem.at("email", "comments.problem.email", draft.email()));
    }
    length("body", draft.body(), LONGEST_BODY, problems);
    long links = LINK.matcher(draft.body()).results().count();
    if (links > MOST_LINKS) {
      problems.add(Problem.at("body", "comments.problem.links", links, MOST_LINKS));
    }
    if (LINK.matcher(draft.name()).find()) {
      problems.add(Problem.at("name", "comments.problem.name-link"));
    }
    return problems;
  }

  /// What is wrong with the reason of a decision; empty when nothing is.
  static List<Problem> reason(String reason) {
    List<Problem> problems = new ArrayList<>();
    if (reason.isBlank()) {
      problems.add(Problem.at("reason", "comments.problem.reason"));
    } else {
      length("reason", reason, LONGEST_REASON, problems);
    }
    return problems;
  }

  private static void length(String field, String text, int longest, List<Problem> problems) {
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST) {
      problems.add(Problem.at(field, "comments.problem." + field));
    } else if (length > longest) {
      problems.add(Problem.at(field, "comments.problem.too-long", length, longest));
    }
    Characters.findUnwanted(text)
        .ifPresent(
            character -> problems.add(Problem.at(field, "comments.problem.character", character)));
  }
}
