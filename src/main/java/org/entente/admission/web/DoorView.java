package org.entente.admission.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The door of an event on its page.
///
/// @param base the address of the door
/// @param number the number of the event, by which the device keeps its list apart
/// @param door what this door is called
/// @param search what the list was searched for
/// @param closed why nobody is let in now, or empty
/// @param rows the people found, at most as many as a page carries
/// @param found how many were found
/// @param conflicts what staff has to know: seats on which two came in, or one who should not have
public record DoorView(
    String base,
    String number,
    EventView event,
    String door,
    String search,
    String closed,
    CountsView counts,
    List<RowView> rows,
    int found,
    List<String> conflicts) {

  /// One person on the list.
  ///
  /// @param state where and when they came in, or how their seat stands
  /// @param tone the tone of the state
  /// @param admissible whether a press lets them in
  /// @param checkIn the number of the check-in that can be taken back, or null
  public record RowView(
      String seat,
      String name,
      String company,
      String share,
      String state,
      String tone,
      boolean admissible,
      @Nullable String checkIn) {}

  /// How many are inside, of how many who are expected.
  public record CountsView(String base, int inside, int expected, List<ShareView> shares) {}

  /// The same of one share.
  ///
  /// @param accent the slug of the cluster whose accent it wears
  public record ShareView(String accent, String name, int inside, int expected) {}
}
