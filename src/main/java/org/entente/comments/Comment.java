package org.entente.comments;

import java.time.Instant;
import org.entente.identity.EmailAddress;
import org.entente.news.NewsArticleId;
import org.jspecify.annotations.Nullable;

/// What a reader says about an article.
///
/// @param parent the comment that it answers, or null
/// @param name as its author gave it, shown with it
/// @param email never shown; null once its term is over
/// @param language in which its author gets letters
/// @param body plain text
public record Comment(
    CommentId id,
    NewsArticleId article,
    @Nullable CommentId parent,
    String name,
    @Nullable EmailAddress email,
    String language,
    String body,
    CommentState state,
    Instant writtenAt) {

  Comment with(CommentState state) {
    return new Comment(id, article, parent, name, email, language, body, state, writtenAt);
  }
}
