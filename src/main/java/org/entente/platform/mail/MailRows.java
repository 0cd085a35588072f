package org.entente.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Mails out of rows of the table `mail_outbox`.
final class MailRows {

  private MailRows() {}

  static Outbox.Written written(ResultSet row, int index) throws SQLException {
    return new Outbox.Written(
        row.getObject("id", UUID.class),
        mail(row),
        row.getTimestamp("written_at").toInstant(),
        moment(row, "sent_at"));
  }

  static Mail mail(ResultSet row) throws SQLException {
    OffsetDateTime until = row.getObject("useful_until", OffsetDateTime.class);
    return new Mail(
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("html"),
        row.getString("language"),
        row.getString("calendar"),
        row.getString("unsubscribe"),
        OffsetDateTime.MAX.equals(until) ? null : until.toInstant());
  }

  static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
