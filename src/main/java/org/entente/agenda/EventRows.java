package org.entente.agenda;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Slug;
import org.entente.territory.CommuneCode;
import org.jspecify.annotations.Nullable;

/// Events out of rows of the table `event`.
final class EventRows {

  private EventRows() {}

  static Event event(ResultSet row, int index) throws SQLException {
    String series = row.getString("series");
    return new Event(
        new EventId(row.getObject("id", UUID.class)),
        new Slug(row.getString("slug")),
        new ClusterId(row.getObject("cluster", UUID.class)),
        Format.valueOf(row.getString("format")),
        series == null ? null : new Slug(series),
        new LocalizedText(row.getString("title_fr"), row.getString("title_en")),
        new LocalizedText(row.getString("summary_fr"), row.getString("summary_en")),
        row.getString("description"),
        place(row),
        new TimeSpan(required(row, "starts_at"), required(row, "ends_at")),
        row.getInt("capacity"),
        Audience.valueOf(row.getString("audience")),
        new Money(row.getLong("public_price")),
        new Money(row.getLong("member_price")),
        new RegistrationWindow(instant(row, "opens_at"), instant(row, "closes_at")),
        ProgrammeJson.read(row.getString("programme")),
        status(row),
        row.getInt("version"),
        row.getString("source"));
  }

  private static Place place(ResultSet row) throws SQLException {
    String commune = row.getString("commune");
    String link = row.getString("link");
    if (commune != null) {
      return new Place.OnSite(
          new CommuneCode(commune), row.getString("venue"), row.getString("address"));
    }
    return link == null
        ? new Place.Unsettled(row.getString("venue"))
        : new Place.Online(URI.create(link));
  }

  private static Publication status(ResultSet row) throws SQLException {
    String status = row.getString("status");
    return switch (status) {
      case "DRAFT" -> Publication.DRAFT;
      case "PUBLISHED" -> new Publication.Published(required(row, "published_at"));
      case "CANCELLED" ->
          new Publication.Cancelled(
              required(row, "published_at"),
              required(row, "cancelled_at"),
              new LocalizedText(row.getString("reason_fr"), row.getString("reason_en")));
      default -> throw new IllegalStateException("An event cannot be " + status);
    };
  }

  private static Instant required(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
