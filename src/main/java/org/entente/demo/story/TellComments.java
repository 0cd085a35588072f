package org.entente.demo.story;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.comments.Comment;
import org.entente.comments.CommentDraft;
import org.entente.comments.CommentId;
import org.entente.comments.CommentState;
import org.entente.comments.DecideOnComment;
import org.entente.comments.OwnComment;
import org.entente.comments.WriteComment;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.entente.news.NewsArticle;
import org.entente.platform.Problem;
import org.entente.platform.mail.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Tells what readers say about an article, in every state that a comment can be in: each opens the
/// link in the mail, and the cluster's staff decides.
@Component
@Profile("demo")
class TellComments {

  private static final Pattern LINK = Pattern.compile("https?://\\S*/comments/(\\S+)");

  private final WriteComment write;
  private final OwnComment own;
  private final DecideOnComment decide;
  private final Clusters clusters;
  private final Accounts accounts;
  private final Outbox outbox;
  private final DemoSite site;

  TellComments(
      WriteComment write,
      OwnComment own,
      DecideOnComment decide,
      Clusters clusters,
      Accounts accounts,
      Outbox outbox,
      DemoSite site) {
    this.write = write;
    this.own = own;
    this.decide = decide;
    this.clusters = clusters;
    this.accounts = accounts;
    this.outbox = outbox;
    this.site = site;
  }

  void tell(NewsArticle article, List<Story.Remark> remarks, Story story) {
    Cluster cluster = clusters.find(article.author()).orElseThrow();
    AccountId staff = staff(cluster, story);
    CommentId last = null;
    for (Story.Remark remark : remarks) {
      Comment comment = written(article, remark, remark.answers() ? last : null);
      last = comment.id();
      switch (remark.state()) {
        case UNVERIFIED, WAITING, WITHDRAWN -> {
          // It is as its author left it.
        }
        case PUBLISHED -> decide.approve(cluster, comment.id(), staff);
        case REFUSED -> decide.refuse(cluster, comment.id(), staff, remark.reason());
        case REMOVED -> {
          decide.approve(cluster, comment.id(), staff);
          decide.refuse(cluster, comment.id(), staff, remark.reason());
        }
      }
    }
  }

  private Comment written(NewsArticle article, Story.Remark remark, @Nullable CommentId to) {
    CommentDraft draft =
        new CommentDraft(to, remark.name(), remark.email(), remark.text(), UUID.randomUUID());
    List<Problem> problems = write.write(article, draft, "fr", site.address());
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    String link = link(remark.email());
    if (remark.state() == CommentState.UNVERIFIED) {
      return own.find(link);
    }
    Comment verified = own.verify(link);
    return remark.state() == CommentState.WITHDRAWN ? own.withdraw(link) : verified;
  }

  /// What stands at the end of the link in the latest mail to somebody.
  private String link(String email) {
    String text =
        outbox.latest(1).stream()
            .map(Outbox.Written::mail)
            .filter(mail -> mail.to().equals(email))
            .findFirst()
            .orElseThrow()
            .text();
    Matcher link = LINK.matcher(text);
    if (!link.find()) {
      throw new IllegalStateException("No link in the mail to " + email);
    }
    return link.group(1);
  }

  private AccountId staff(Cluster cluster, Story story) {
    return story.personas().stream()
        .filter(someone -> cluster.slug().value().equals(someone.staff()))
        .map(someone -> accounts.open(new EmailAddress(someone.email())).id())
        .findFirst()
        .orElseThrow();
  }
}
