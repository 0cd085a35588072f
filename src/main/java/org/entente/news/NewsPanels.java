package org.entente.news;

import gg.jte.Content;
import org.entente.platform.page.Shell;
import org.jspecify.annotations.Nullable;

/// What other modules put on the pages of the news, which know none of them.
public interface NewsPanels {

  /// What stands below an article that everybody can read, or null.
  ///
  /// @param shell the page's, for its reader and language
  default @Nullable Content below(NewsArticle article, Shell shell) {
    return null;
  }

  /// What stands beside the list of articles, or null.
  ///
  /// @param shell the page's, for its reader and language
  default @Nullable Content beside(Shell shell) {
    return null;
  }
}
