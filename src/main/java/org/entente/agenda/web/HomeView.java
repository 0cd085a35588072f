package org.entente.agenda.web;

import java.util.List;

/// What stands on the home page besides events.
///
/// @param title what this is, in one sentence
/// @param conventions some of those in force, the latest first
public record HomeView(String title, List<ConventionView> conventions) {

  /// A convention in force.
  ///
  /// @param since since when it acts, as a phrase
  /// @param accents its parties' slugs
  /// @param parties its parties' names
  /// @param read what the link to its text says
  public record ConventionView(
      String path,
      String title,
      String language,
      String since,
      List<String> accents,
      String parties,
      String read) {}
}
