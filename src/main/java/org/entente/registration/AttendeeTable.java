package org.entente.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.agenda.EventId;
import org.entente.clusters.ClusterId;
import org.entente.platform.table.Keyset;
import org.entente.platform.table.TablePage;
import org.entente.platform.table.Tally;
import org.entente.registration.AttendeeLists.Line;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the list of an event as a table. Every query is bounded by the event and its host.
@Component
class AttendeeTable {

  private static final String LISTED =
      """
      seat s join booking b on b.id = s.booking join event e on e.id = s.event
      where s.event = :event and e.cluster = :host
      """;
  private static final String LIVE = " and s.status <> 'CANCELLED' ";
  private static final String FOUND =
      LIVE
          + """
             and strpos(plain(concat_ws(' ', s.attendee, s.email, b.company)), plain(:text)) > 0
            """;
  private static final String COLUMNS = "select s.*, b.company, b.made_at, b.entry_note from ";

  /// How many rows of a file are fetched at a time.
  private static final int FETCHED = 500;

  private final JdbcClient sql;

  AttendeeTable(JdbcClient sql) {
    this.sql = sql;
  }

  TablePage<Line> page(ClusterId host, EventId event, AttendeeQuery query) {
    return order(query)
        .page(
            query.cursor(),
            AttendeeQuery.PAGE_SIZE,
            () -> total(host, event, query),
            line -> line.seat().id().value(),
            part -> lines(host, event, query, part));
  }

  private Tally total(ClusterId host, EventId event, AttendeeQuery query) {
    return Tally.of(
        bounded(Tally.counting("select from " + LISTED + found(query)), host, event, query)
            .query(Integer.class)
            .single());
  }

  private List<Line> lines(ClusterId host, EventId event, AttendeeQuery query, Keyset.Part part) {
    return bounded(
            COLUMNS
                + LISTED
                + found(query)
                + part.condition()
                + " order by %s limit :limit".formatted(part.order()),
            host,
            event,
            query)
        .param(Keyset.ROW, part.row())
        .param(Keyset.LIMIT, part.limit())
        .query(AttendeeTable::line)
        .list();
  }

  /// The caller holds a transaction: without one, the driver would fetch all rows at once.
  void each(ClusterId host, EventId event, AttendeeQuery query, Consumer<Line> line) {
    bounded(
            COLUMNS + LISTED + found(query) + " order by " + order(query).order(),
            host,
            event,
            query)
        .withFetchSize(FETCHED)
        .query((RowCallbackHandler) row -> line.accept(line(row, 0)));
  }

  /// Those of these seats that are on the list, first come first.
  List<Line> among(ClusterId host, EventId event, Collection<SeatId> seats) {
    return sql.sql(COLUMNS + LISTED + LIVE + " and s.id = any(:seats) order by s.number")
        .param("host", host.value())
        .param("event", event.value())
        .param("seats", seats.stream().map(SeatId::value).toArray(UUID[]::new))
        .query(AttendeeTable::line)
        .list();
  }

  private static Line line(ResultSet row, int index) throws SQLException {
    return new Line(
        SeatRows.seat(row, index),
        row.getString("company"),
        row.getTimestamp("made_at").toInstant(),
        row.getString("entry_note"));
  }

  /// Only the order of arrival has an index: one for each name would cost every booking, and an
  /// event
  /// has as many rows as it has seats. A seat that is given back keeps its place as a cursor.
  private static Keyset order(AttendeeQuery query) {
    List<String> keys =
        switch (query.sort().column()) {
          case MADE -> List.of("s.number");
          case NAME -> List.of("coalesce(s.attendee, '') collate french", "s.number");
          case COMPANY -> List.of("coalesce(b.company, '') collate french", "s.number");
        };
    return new Keyset(LISTED, "s.id", keys, query.sort().descending());
  }

  private static String found(AttendeeQuery query) {
    return query.text().isEmpty() ? LIVE : FOUND;
  }

  private JdbcClient.StatementSpec bounded(
      String statement, ClusterId host, EventId event, AttendeeQuery query) {
    return sql.sql(statement)
        .param("event", event.value())
        .param("host", host.value())
        .param("text", query.text());
  }
}
