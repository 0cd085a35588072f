package org.entente.news.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article on its own page.
///
/// @param withdrawn whether only its title and the reason are left to read
/// @param lead the picture above the text, or null
/// @param body HTML that may stand on a page as it is
/// @param notice what is to be known before reading, or null
/// @param correction when and why it last changed, or null where it never did
/// @param cards what it speaks of, as it stands now
/// @param translations the same in other languages
public record ArticleView(
    NewsLine line,
    boolean withdrawn,
    @Nullable PictureView lead,
    String body,
    String byline,
    @Nullable Note notice,
    @Nullable Note correction,
    List<LiveCard> cards,
    List<Translation> translations) {

  /// A word about the article.
  ///
  /// @param path where there is more, or null
  public record Note(String word, String text, @Nullable String path) {}

  /// The same article in another language.
  public record Translation(String path, String title, String language) {}
}
