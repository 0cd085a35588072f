package org.entente.agenda.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The agenda's page around its events.
///
/// @param summary how many events there are, and how many of them are open to the reader
/// @param chips the filters that are on
/// @param placeProblem what is wrong with the place that was typed, or null
/// @param instead that nothing has the words that were typed, and what was looked for instead, or
/// null
/// @param home where the reader's company is, or null
/// @param next the address of the next page, or null
public record AgendaView(
    AgendaParameters parameters,
    String summary,
    List<ChipView> chips,
    @Nullable String placeProblem,
    @Nullable String instead,
    @Nullable String home,
    List<OptionView> formats,
    List<OptionView> clusters,
    List<OptionView> months,
    @Nullable String next) {

  /// A filter that is on, with the address of the page without it.
  public record ChipView(String text, String without) {}

  /// An option of a list.
  public record OptionView(String value, String text, boolean selected) {}
}
