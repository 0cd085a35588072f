package org.entente.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Attendance;
import org.entente.conventions.ClauseRef;
import org.entente.conventions.ConventionId;
import org.entente.conventions.Decision.Basis;
import org.entente.identity.EmailAddress;
import org.entente.platform.Money;
import org.jspecify.annotations.Nullable;

/// Seats out of rows of the table `seat`; [SeatColumns] puts them there.
final class SeatRows {

  private SeatRows() {}

  static Seat seat(ResultSet row, int index) throws SQLException {
    Timestamp offeredUntil = row.getTimestamp("offered_until");
    return new Seat(
        new SeatId(row.getObject("id", UUID.class)),
        new BookingId(row.getObject("booking", UUID.class)),
        row.getLong("number"),
        attendee(row.getString("attendee"), row.getString("email")),
        row.getInt("holder"),
        fare(row),
        cluster(row, "share"),
        Seat.Status.valueOf(row.getString("status")),
        offeredUntil == null ? null : offeredUntil.toInstant());
  }

  private static Attendee attendee(@Nullable String name, @Nullable String email) {
    return name == null
        ? Attendee.NOT_YET_NAMED
        : new Attendee(name, email == null ? null : new EmailAddress(email));
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
}
