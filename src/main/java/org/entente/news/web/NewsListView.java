package org.entente.news.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the list of articles.
///
/// @param clusters the filter by cluster
/// @param sections the filter by section
/// @param newer the address of the page of later articles, or null on the first
/// @param older the address of the page of earlier articles, or null on the last
/// @param filtered whether anything narrows the list
/// @param feed the address of the same list for feed readers
public record NewsListView(
    List<NewsLine> lines,
    List<Choice> clusters,
    List<Choice> sections,
    @Nullable String newer,
    @Nullable String older,
    boolean filtered,
    String feed) {

  /// One value of a filter.
  ///
  /// @param value what the form sends; empty for all
  public record Choice(String value, String text, boolean chosen) {}
}
