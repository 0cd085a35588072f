package org.entente.agenda.web;

import java.util.List;
import org.entente.agenda.DeskQuery;
import org.entente.platform.table.TableAddress;

/// A page of a cluster's own events.
///
/// @param address of the table as it is now
/// @param caption how many there are
/// @param ways the way to the other pages
public record DeskListView(
    String text,
    List<AgendaView.OptionView> states,
    TableAddress<DeskQuery.Column> address,
    String caption,
    List<RowView> rows,
    TableAddress.Ways ways) {

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

  public TableAddress.Heading title() {
    return address.heading(DeskQuery.Column.TITLE);
  }

  public TableAddress.Heading start() {
    return address.heading(DeskQuery.Column.START);
  }

  /// The file with all of them.
  public String export(String desk) {
    return address.elsewhere("/desk/" + desk + "/exports/events.csv");
  }
}
