package org.entente.dryrun.web;

import java.util.List;

/// What a dry run found, before and after.
///
/// @param summary how many events and requests were replayed
/// @param alike how far the replay agrees with what happened
/// @param counts what it comes to for the reader's own cluster
/// @param hosts for each host the people at its events
/// @param money for each party
/// @param travels for each party whose members travel
public record FindingsView(
    String summary,
    String alike,
    List<CountView> counts,
    List<HostView> hosts,
    List<MoneyView> money,
    List<TravelView> travels) {

  /// A figure with what it counts.
  public record CountView(String label, String value) {}

  /// The events of one host.
  ///
  /// @param accent the class of its colour
  public record HostView(String name, String accent, List<BarView> bars, List<SideView> sides) {}

  /// The people with a seat, by side, before or after.
  ///
  /// @param title what the picture says, in words
  public record BarView(String name, String title, String people, List<PartView> parts) {}

  /// A part of a bar.
  ///
  /// @param accent the class of its colour
  public record PartView(String accent, String x, String width) {}

  /// Those of one side at one host's events; each text says before and after.
  public record SideView(
      String name,
      String accent,
      String open,
      String kept,
      String seated,
      String waiting,
      String turnedAway,
      String notOpen) {}

  /// What a party's events bring and what its members pay; each text says before and after.
  public record MoneyView(String name, String accent, String income, String paid) {}

  /// The members of a party who come in or stay out, and their estimated ways.
  public record TravelView(
      String name,
      String accent,
      String cameIn,
      String stayedOut,
      String hoursAdded,
      String hoursSaved,
      String kilometresAdded,
      String kilometresSaved) {}
}
