package org.entente.comments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.entente.identity.EmailAddress;
import org.entente.news.NewsArticle;
import org.entente.platform.France;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in a comment. Nobody reads it before its author has opened the link in the mail and a
/// moderator has decided.
@Component
public class WriteComment {

  private final CommentStore store;
  private final CommentLetters letters;
  private final Clock clock;

  WriteComment(CommentStore store, CommentLetters letters, Clock clock) {
    this.store = store;
    this.letters = letters;
    this.clock = clock;
  }

  /// @param language in which the author reads
  /// @param origin the site's address, without a final slash
  /// @return what speaks against it; empty when it is taken in, now or by the same form before
  @Transactional
  public List<Problem> write(
      NewsArticle article, CommentDraft draft, String language, String origin) {
    List<Problem> problems = new ArrayList<>(CommentRules.problems(draft));
    if (!article.isPublicAt(clock.instant())
        || !article.discussion().isOpenOn(France.day(clock.instant()))) {
      problems.add(Problem.overall("comments.problem.closed"));
    }
    CommentId to = draft.to();
    Comment answered =
        to == null ? null : store.published(article.id(), to).stream().findFirst().orElse(null);
    if (to != null && answered == null) {
      problems.add(Problem.overall("comments.problem.answered-gone"));
    }
    if (!problems.isEmpty()) {
      return problems;
    }
    Comment comment =
        new Comment(
            CommentId.next(),
            article.id(),
            answered == null ? null : answered.parent() == null ? to : answered.parent(),
            draft.name(),
            new EmailAddress(draft.email()),
            language,
            draft.body(),
            CommentState.UNVERIFIED,
            clock.instant());
    CommentLink link = CommentLink.next();
    if (store.add(comment, draft.request(), link)) {
      letters.askToVerify(comment, article, link, origin);
    }
    return List.of();
  }
}
