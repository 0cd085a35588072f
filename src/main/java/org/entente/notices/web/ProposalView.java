package org.entente.notices.web;

import java.util.List;
import org.entente.conventions.Explanation;

/// One proposal on the page.
///
/// @param language the language of the title
/// @param accents the clusters whose accents stand for it, by their slugs
/// @param start when it begins, with the offset in France, for `datetime` attributes
/// @param amount what the reader pays, and `basis` as whom
/// @param grounds why it is proposed, a sentence each
/// @param why the articles behind the price
/// @param cents the price as the form sends it back
/// @param key what the form carries so that pressing twice books once
public record ProposalView(
    String path,
    String title,
    String language,
    String format,
    String host,
    String place,
    List<String> accents,
    String start,
    String from,
    String until,
    String amount,
    String basis,
    List<String> grounds,
    Explanation why,
    long cents,
    String key) {

  /// The proposals of one day.
  ///
  /// @param date for `datetime` attributes
  public record Day(String date, String name, List<ProposalView> proposals) {}
}
