package org.entente.comments;

import java.util.List;
import java.util.Locale;
import org.entente.identity.EmailAddress;
import org.entente.news.NewsArticle;
import org.entente.platform.Uuids;
import org.entente.platform.mail.Letter;
import org.entente.platform.mail.Letter.Part;
import org.entente.platform.mail.LetterPress;
import org.entente.platform.mail.Outbox;
import org.entente.platform.mail.Purpose;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Writes to the authors of comments: the link that proves their address, and what was decided.
@Component
class CommentLetters {

  private final Outbox outbox;
  private final LetterPress press;
  private final Messages messages;

  CommentLetters(Outbox outbox, LetterPress press, Messages messages) {
    this.outbox = outbox;
    this.press = press;
    this.messages = messages;
  }

  void askToVerify(Comment comment, NewsArticle article, CommentLink link, String origin) {
    Translator say = say(comment);
    String subject = say.say("comments.mail.verify.subject", article.text().title());
    send(
        "comment-verify",
        comment,
        new Letter(
            Letter.Sender.ENTENTE,
            subject,
            subject,
            List.of(
                new Part.Words(say.say("comments.mail.verify.text", comment.name())),
                new Part.Way(
                    say.say("comments.mail.verify.way"), origin + "/comments/" + link.token()),
                new Part.Words(say.say("comments.mail.verify.later")),
                new Part.Aside(say.say("comments.mail.verify.unasked"))),
            say.say("comments.mail.closing")));
  }

  /// The statement of reasons (Regulation (EU) 2022/2065, article 17): what was decided, on which
  /// ground, by whom, and what can be done about it.
  ///
  /// @param phrases `comments.mail.refused.` or `comments.mail.removed.`
  void giveReasons(
      Comment comment, NewsArticle article, String phrases, String cluster, String reason) {
    Translator say = say(comment);
    String subject = say.say(phrases + "subject", article.text().title());
    send(
        phrases.contains("refused") ? "comment-refused" : "comment-removed",
        comment,
        new Letter(
            Letter.Sender.ENTENTE,
            subject,
            subject,
            List.of(
                new Part.Words(say.say(phrases + "text", cluster)),
                new Part.Words(say.say("comments.mail.reason", reason)),
                new Part.Words(say.say("comments.mail.human")),
                new Part.Words(say.say("comments.mail.contest", cluster))),
            say.say("comments.mail.closing")));
  }

  private void send(String kind, Comment comment, Letter letter) {
    EmailAddress email = comment.email();
    if (email != null) {
      outbox.send(
          Purpose.of(kind, comment.id().value(), Uuids.next()),
          press.set(email.value(), letter, say(comment)));
    }
  }

  private Translator say(Comment comment) {
    return messages.in(Locale.of(comment.language()));
  }
}
