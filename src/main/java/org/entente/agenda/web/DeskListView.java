package org.entente.agenda.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a cluster's own events.
///
/// @param caption which of how many
/// @param columns those that can be sorted by
/// @param pages the numbered pages
/// @param next the address of the next page, or null on the last
public record DeskListView(
    String text,
    List<AgendaView.OptionView> states,
    String caption,
    ColumnView title,
    ColumnView start,
    List<RowView> rows,
    String position,
    List<PageView> pages,
    @Nullable String next) {

  /// A column that can be sorted by.
  ///
  /// @param sort `ascending`, `descending`, or null when it is not the one
  /// @param link the address of the list sorted by it, the other way if it is already
  public record ColumnView(@Nullable String sort, String link) {}

  /// One event.
  public record RowView(
      String path,
      String title,
      String start,
      String place,
      String booked,
      String waiting,
      String phase,
      String tone) {}

  /// One page; without a link where pages are left out.
  public record PageView(String text, @Nullable String link, boolean current) {}
}
