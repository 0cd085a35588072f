package org.entente.news;

/// What an article says.
///
/// @param standfirst the lines that stand before the body and in lists, without marks; may be empty
/// @param body Markdown
/// @param byline in which role its author wrote it
public record NewsText(String title, String standfirst, String body, String byline) {

  public NewsText {
    title = title.strip();
    standfirst = standfirst.strip();
    body = body.strip();
    byline = byline.strip();
  }
}
