package org.entente.agenda.web;

import java.util.List;
import org.entente.conventions.Explanation;
import org.jspecify.annotations.Nullable;

/// Behind a price or a refusal: the articles, and what would open the door.
///
/// @param question what the reader asks
/// @param explanation the answer
/// @param nearest what is open instead, or null
public record WhyView(String question, Explanation explanation, @Nullable LinkView nearest) {

  /// The articles that the answer comes from.
  public List<Explanation.CitedArticle> articles() {
    return explanation.articles();
  }

  /// A link with what stands behind it.
  ///
  /// @param note when and where, or empty
  public record LinkView(String path, String text, String language, String note) {}
}
