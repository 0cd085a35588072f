package org.entente.comments.web;

import org.entente.comments.CommentState;
import org.entente.news.NewsArticle;

/// A comment in the moderators' queue.
///
/// @param answer whether it answers another
public record DeskCommentRow(
    CommentsView.CommentView comment, NewsArticle article, CommentState state, boolean answer) {}
