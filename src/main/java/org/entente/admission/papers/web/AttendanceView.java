package org.entente.admission.papers.web;

import java.util.List;

/// An attendance list, on the screen and on paper.
///
/// @param sections what people sign for, as many half-days as fit side by side
public record AttendanceView(int admitted, List<Line> lines, List<Section> sections) {

  public AttendanceView {
    lines = List.copyOf(lines);
    sections = List.copyOf(sections);
  }

  /// Somebody with a seat.
  ///
  /// @param name empty while nobody is named
  /// @param whose the cluster as whose member they come, or that they come as the public does
  /// @param accent the class of that cluster's colour
  /// @param admittedAt when they were let in, or empty
  public record Line(
      String seat, String name, String company, String whose, String accent, String admittedAt) {}

  /// Half-days that stand side by side.
  public record Section(List<HalfDayView> columns) {}

  /// The head of a column to sign in.
  ///
  /// @param day the day, or empty where one signature says it all
  public record HalfDayView(String day, String part) {}
}
