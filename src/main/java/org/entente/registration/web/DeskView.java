package org.entente.registration.web;

import java.util.List;
import org.entente.platform.table.TableAddress;
import org.entente.registration.AttendeeQuery;

/// The list of one event at its host's desk.
///
/// @param base the address of the list
/// @param live whether people can still be added and removed
/// @param address of the table as it is now
/// @param summary how many there are
/// @param ways the way to the other pages
public record DeskView(
    String base,
    EventFacts event,
    SharesView shares,
    Asked asked,
    boolean live,
    TableAddress<AttendeeQuery.Column> address,
    String summary,
    List<LineView> lines,
    TableAddress.Ways ways) {

  /// What was asked for, so that a form brings it back.
  public record Asked(String text, String sort, String page) {}

  public TableAddress.Heading name() {
    return address.heading(AttendeeQuery.Column.NAME);
  }

  public TableAddress.Heading company() {
    return address.heading(AttendeeQuery.Column.COMPANY);
  }

  public TableAddress.Heading made() {
    return address.heading(AttendeeQuery.Column.MADE);
  }

  /// The file with all of them.
  public String export() {
    return address.elsewhere(base + "/export");
  }

  /// One person on the list.
  ///
  /// @param countsFor the cluster as whose member they come, or that they come as the public does
  /// @param share from whose share the seat is taken, or that it is a common one
  /// @param note why staff entered it by hand, or empty
  /// @param made when the seat was asked for, in short; [#madeAt] says it in full
  /// @param arrived that they have come, and when, or empty
  public record LineView(
      BookingView.SeatView seat,
      String company,
      String countsFor,
      String share,
      String note,
      String arrived,
      String made,
      String madeAt) {}

  /// An event among those to come.
  public record EventLine(EventFacts event, String address, int sold, int capacity, int waiting) {}
}
