package org.entente.comments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The comments below an article.
///
/// @param heading how many there are
/// @param threads the comments of this page
/// @param earlier the address of the page before, or null
/// @param later the address of the page after, or null
/// @param closed why nobody can write any more, or null while everybody can
/// @param action where a new comment is sent
public record CommentsView(
    String heading,
    List<Thread> threads,
    @Nullable String earlier,
    @Nullable String later,
    @Nullable String closed,
    String action) {

  /// A comment with its answers.
  ///
  /// @param comment null where it is no longer shown and others have answered
  /// @param answer where an answer is written, or null where none can be
  public record Thread(
      @Nullable CommentView comment, List<CommentView> answers, @Nullable String answer) {}

  /// @param paragraphs plain text
  /// @param language of the article, which comments are taken to share
  public record CommentView(
      String id, String name, String moment, String machine, List<String> paragraphs) {}
}
