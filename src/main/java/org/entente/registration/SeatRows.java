package org.entente.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Attendance;
import org.entente.conventions.ClauseRef;
import org.entente.conventions.ConventionId;
import org.entente.conventions.Decision.Basis;
import org.entente.identity.EmailAddress;
import org.entente.platform.Money;
import org.jspecify.annotations.Nullable;

/// Seats out of rows of the table `seat`, and into them.
final class SeatRows {

  private SeatRows() {}

  static Seat seat(ResultSet row, int index) throws SQLException {
    String email = row.getString("email");
    return new Seat(
        new SeatId(row.getObject("id", UUID.class)),
        new BookingId(row.getObject("booking", UUID.class)),
        row.getLong("number"),
        new Attendee(row.getString("attendee"), email == null ? null : new EmailAddress(email)),
        fare(row),
        cluster(row, "share"),
        Seat.Status.valueOf(row.getString("status")));
  }

  static @Nullable ClusterId cluster(ResultSet row, String column) throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : new ClusterId(id);
  }

  private static Fare fare(ResultSet row) throws SQLException {
    return new Fare(
        cluster(row, "counts_for"),
        new Attendance.Price(
            new Money(row.getLong("price")),
            Attendance.Price.Kind.valueOf(row.getString("price_kind"))),
        basis(row));
  }

  private static Basis basis(ResultSet row) throws SQLException {
    String basis = row.getString("basis");
    return switch (basis) {
      case "OWN_MEMBER" ->
          new Basis.OwnMember(new ClusterId(row.getObject("basis_cluster", UUID.class)));
      case "PUBLIC" -> new Basis.OpenToPublic();
      case "ARTICLE" ->
          new Basis.UnderArticle(
              new ClauseRef(
                  new ConventionId(row.getObject("convention", UUID.class)),
                  row.getInt("version"),
                  row.getInt("article"),
                  row.getString("article_hash")));
      default -> throw new IllegalStateException("A price cannot rest on " + basis);
    };
  }

  /// The columns that are written of a new seat.
  static Map<String, Object> columns(
      SeatId id, BookingId booking, EventId event, Attendee attendee, Fare fare) {
    ClauseRef clause =
        fare.basis() instanceof Basis.UnderArticle(ClauseRef article) ? article : null;
    Map<String, Object> columns = new HashMap<>();
    columns.put("id", id.value());
    columns.put("booking", booking.value());
    columns.put("event", event.value());
    columns.put("attendee", attendee.name());
    columns.put("email", attendee.email() == null ? null : attendee.email().value());
    columns.put("countsFor", fare.countsFor() == null ? null : fare.countsFor().value());
    columns.put("price", fare.price().amount().cents());
    columns.put("kind", fare.price().kind().name());
    columns.put("basis", basis(fare.basis()));
    columns.put("host", fare.basis() instanceof Basis.OwnMember(var host) ? host.value() : null);
    columns.put("convention", clause == null ? null : clause.convention().value());
    columns.put("version", clause == null ? null : clause.version());
    columns.put("article", clause == null ? null : clause.article());
    columns.put("hash", clause == null ? null : clause.hash());
    return columns;
  }

  private static String basis(Basis basis) {
    return switch (basis) {
      case Basis.OwnMember _ -> "OWN_MEMBER";
      case Basis.OpenToPublic _ -> "PUBLIC";
      case Basis.UnderArticle _ -> "ARTICLE";
    };
  }
}
