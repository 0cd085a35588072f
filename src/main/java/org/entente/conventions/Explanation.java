package org.entente.conventions;

import java.util.List;

/// A decision in words.
///
/// @param sentence the answer and what it rests on
/// @param articles the articles it comes from, none for what rests on membership or is open to all,
/// two or
///     more for a conflict
/// @param openings what would open the door, a sentence each; empty when it is open
public record Explanation(String sentence, List<CitedArticle> articles, List<String> openings) {

  /// An article as it is shown where it is cited.
  ///
  /// @param number its number in the convention
  /// @param heading its heading, in the reader's language
  /// @param text its sentences, in the reader's language
  /// @param convention the convention's title, in the reader's language
  /// @param path the address of the article within this site
  public record CitedArticle(
      int number, String heading, String text, String convention, String path) {}
}
