package org.entente.registration.web;

import java.util.List;

/// The list of one event at its host's desk.
///
/// @param base the address of the list
/// @param live whether people can still be added and removed
public record DeskView(
    String base,
    EventFacts event,
    SharesView shares,
    String search,
    boolean live,
    List<LineView> lines) {

  /// One person on the list.
  ///
  /// @param countsFor the cluster as whose member they come, or that they come as the public does
  /// @param share from whose share the seat is taken, or that it is a common one
  /// @param note why staff entered it by hand, or empty
  public record LineView(
      BookingView.SeatView seat,
      String company,
      String countsFor,
      String share,
      String note,
      String madeAt) {}

  /// An event among those to come.
  public record EventLine(EventFacts event, String address, int sold, int capacity, int waiting) {}
}
