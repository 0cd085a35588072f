package org.entente.news.web;

import java.util.List;
import org.entente.platform.table.TableAddress;
import org.jspecify.annotations.Nullable;

/// A page of a cluster's own articles.
///
/// @param text what is looked for
public record DeskNewsView(
    String text, List<NewsListView.Choice> states, List<Row> rows, TableAddress.Ways ways) {

  /// One article.
  public record Row(
      String path,
      String title,
      String language,
      String section,
      String state,
      String tone,
      String day) {}

  /// An article at its author's desk, whatever state it is in.
  ///
  /// @param slug its name in addresses
  /// @param state in words
  /// @param can what may be done with it now
  /// @param publicPath its page, or null while nobody can read it
  public record One(
      String slug,
      String title,
      String state,
      String tone,
      Can can,
      @Nullable String publicPath,
      String previewPath) {}

  /// What may be done with an article.
  ///
  /// @param correct whether changing its text needs a note to its readers
  public record Can(
      boolean change,
      boolean correct,
      boolean release,
      boolean hold,
      boolean withdraw,
      boolean discard) {}
}
