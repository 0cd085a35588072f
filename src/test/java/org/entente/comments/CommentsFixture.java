package org.entente.comments;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.entente.news.NewsArticle;
import org.entente.platform.Problem;
import org.entente.platform.mail.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// Comments for tests to stand on, written and decided as people do it. It works on the running
/// application: `new CommentsFixture(beans)`.
public final class CommentsFixture {

  private static final Pattern LINK = Pattern.compile("https?://\\S*/comments/(\\S+)");

  private final WriteComment write;
  private final OwnComment own;
  private final DecideOnComment decide;
  private final Outbox outbox;

  public CommentsFixture(ApplicationContext beans) {
    this.write = beans.getBean(WriteComment.class);
    this.own = beans.getBean(OwnComment.class);
    this.decide = beans.getBean(DecideOnComment.class);
    this.outbox = beans.getBean(Outbox.class);
  }

  public static CommentDraft draft(String name, String body) {
    return draft(null, name, body);
  }

  public static CommentDraft draft(@Nullable CommentId to, String name, String body) {
    return new CommentDraft(
        to, name, "lecteur-" + UUID.randomUUID() + "@example.org", body, UUID.randomUUID());
  }

  /// @return what stands at the end of its author's link
  public String unverified(NewsArticle article, CommentDraft draft) {
    List<Problem> problems = write.write(article, draft, "fr", "https://entente.example");
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.toString());
    }
    return link(draft.email());
  }

  public Comment waiting(NewsArticle article, CommentDraft draft) {
    return own.verify(unverified(article, draft));
  }

  public Comment published(
      NewsArticle article, CommentDraft draft, Cluster cluster, AccountId moderator) {
    Comment waiting = waiting(article, draft);
    List<Problem> problems = decide.approve(cluster, waiting.id(), moderator);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.toString());
    }
    return waiting.with(CommentState.PUBLISHED);
  }

  /// What stands at the end of the link that was mailed to somebody.
  public String link(String email) {
    Matcher link = LINK.matcher(mails(email).getFirst());
    if (!link.find()) {
      throw new IllegalStateException("No link in the mail to " + email);
    }
    return link.group(1);
  }

  /// The texts of the mails to somebody, the latest first.
  public List<String> mails(String email) {
    return outbox.latest(50).stream()
        .map(Outbox.Written::mail)
        .filter(mail -> mail.to().equals(email))
        .map(mail -> mail.text())
        .toList();
  }
}
