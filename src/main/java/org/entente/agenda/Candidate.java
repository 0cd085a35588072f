package org.entente.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.platform.Money;
import org.entente.platform.Slug;
import org.entente.territory.CommuneCode;
import org.jspecify.annotations.Nullable;

/// As much of an event as the law needs to decide over it: read by the thousand.
///
/// @param commune where it takes place, or null
record Candidate(EventId id, Gathering gathering, @Nullable CommuneCode commune) {

  static final String COLUMNS =
      """
      id, cluster, format, series, day - date '1970-01-01' as epoch_day,
        extract(epoch from ends_at - starts_at)::bigint as seconds, audience, public_price,
        member_price, commune,
        (published_at at time zone 'Europe/Paris')::date as announced_on
      """;

  static Candidate of(ResultSet row, int index) throws SQLException {
    String series = row.getString("series");
    String commune = row.getString("commune");
    return new Candidate(
        new EventId(row.getObject("id", UUID.class)),
        new Gathering(
            new ClusterId(row.getObject("cluster", UUID.class)),
            Format.valueOf(row.getString("format")),
            series == null ? null : new Slug(series),
            LocalDate.ofEpochDay(row.getInt("epoch_day")),
            Duration.ofSeconds(row.getLong("seconds")),
            row.getString("audience").equals(Audience.PUBLIC.name()),
            new Money(row.getLong("public_price")),
            new Money(row.getLong("member_price")),
            row.getObject("announced_on", LocalDate.class)),
        commune == null ? null : new CommuneCode(commune));
  }
}
