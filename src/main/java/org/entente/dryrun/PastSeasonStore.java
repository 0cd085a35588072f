package org.entente.dryrun;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.agenda.Audience;
import org.entente.agenda.EventId;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.platform.DatePeriod;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Slug;
import org.entente.territory.CommuneCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what there is of past events: what the law needs to know of them, and who asked for their
/// seats, without their names.
@Component
class PastSeasonStore {

  private final JdbcClient sql;

  PastSeasonStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// An event before its requests are read.
  ///
  /// @param commune where it was, or null for one that was online
  /// @param asked how many seats were asked for, about
  record Head(
      EventId id,
      String slug,
      LocalizedText title,
      Gathering gathering,
      int capacity,
      @Nullable CommuneCode commune,
      long asked) {}

  /// A seat as it was asked for.
  ///
  /// @param together the booking with whose other seats it is of use only, or null
  /// @param home where the asker's company is, or null when nobody knows any more
  record Asked(
      EventId event,
      long number,
      Instant at,
      @Nullable Instant gaveUpAt,
      @Nullable UUID together,
      Set<ClusterId> memberOf,
      @Nullable CommuneCode home,
      Outcome became) {}

  /// A refusal as it was kept.
  record Refused(
      EventId event,
      UUID request,
      Instant at,
      int people,
      Set<ClusterId> memberOf,
      @Nullable Duration oneWay,
      int kilometres,
      Outcome became) {}

  /// The events of these hosts that took place in a period and are over.
  List<Head> heads(Collection<ClusterId> hosts, DatePeriod period, Instant now) {
    return sql.sql(
            """
            select e.*,
              (select coalesce(sum(c.taken + c.waiting), 0) from seat_count c where c.event = e.id)
                + (select count(*) from refusal r where r.event = e.id) as asked
            from event e
            where e.cluster = any(:hosts) and e.status = 'PUBLISHED' and e.ends_at <= :now
              and e.day >= :from and (cast(:until as date) is null or e.day < :until)
            order by e.day, e.id
            """)
        .param("hosts", hosts.stream().map(ClusterId::value).toArray(UUID[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("from", period.from())
        .param("until", period.until())
        .query(PastSeasonStore::head)
        .list();
  }

  /// The seats asked for at these events. Who asked is what they were on the day on which they did;
  /// where their company is no longer known, they are those as whom they came.
  List<Asked> asked(Collection<EventId> events) {
    return sql.sql(
            """
            with asked as (
              select id, event, booker, made_at, together,
                (made_at at time zone 'Europe/Paris')::date as day
              from booking where event = any(:events)),
            standing as (
              select a.id, array_agg(distinct m.cluster) as clusters,
                (array_agg(c.commune order by m.from_day, p.id))[1] as commune
              from asked a
              join account_address o on o.account = a.booker
              join person p on p.email = o.email
              join company c on c.id = p.company
              join membership m on m.company = c.id and m.from_day <= a.day
                and (m.until_day is null or m.until_day > a.day)
              group by a.id)
            select s.event, s.number, a.made_at, s.cancelled_at, s.status,
              case when a.together then a.id end as together, t.commune,
              coalesce(t.clusters, array_remove(array[s.counts_for], null)) as clusters
            from asked a
            join seat s on s.booking = a.id
            left join standing t on t.id = a.id
            """)
        .param("events", events.stream().map(EventId::value).toArray(UUID[]::new))
        .query(PastSeasonStore::asked)
        .list();
  }

  /// The refusals at these events, but for those who booked with the same form after all.
  List<Refused> refused(Collection<EventId> events) {
    return sql.sql(
            """
            select r.*
            from refusal r
            where r.event = any(:events)
              and not exists (
                select from booking b where b.event = r.event and b.request = r.request)
            """)
        .param("events", events.stream().map(EventId::value).toArray(UUID[]::new))
        .query(PastSeasonStore::refused)
        .list();
  }

  private static Head head(ResultSet row, int index) throws SQLException {
    String series = row.getString("series");
    String commune = row.getString("commune");
    Instant start = row.getTimestamp("starts_at").toInstant();
    Instant end = row.getTimestamp("ends_at").toInstant();
    return new Head(
        new EventId(row.getObject("id", UUID.class)),
        row.getString("slug"),
        new LocalizedText(row.getString("title_fr"), row.getString("title_en")),
        new Gathering(
            new ClusterId(row.getObject("cluster", UUID.class)),
            Format.valueOf(row.getString("format")),
            series == null ? null : new Slug(series),
            row.getObject("day", LocalDate.class),
            Duration.between(start, end),
            Audience.valueOf(row.getString("audience")) == Audience.PUBLIC,
            new Money(row.getLong("public_price")),
            new Money(row.getLong("member_price"))),
        row.getInt("capacity"),
        commune == null ? null : new CommuneCode(commune),
        row.getLong("asked"));
  }

  private static Asked asked(ResultSet row, int index) throws SQLException {
    String commune = row.getString("commune");
    Timestamp cancelled = row.getTimestamp("cancelled_at");
    return new Asked(
        new EventId(row.getObject("event", UUID.class)),
        row.getLong("number"),
        row.getTimestamp("made_at").toInstant(),
        cancelled == null ? null : cancelled.toInstant(),
        row.getObject("together", UUID.class),
        clusters(row),
        commune == null ? null : new CommuneCode(commune),
        switch (row.getString("status")) {
          case "CONFIRMED" -> Outcome.SEATED;
          case "CANCELLED" -> Outcome.GAVE_UP;
          default -> Outcome.WAITING;
        });
  }

  private static Refused refused(ResultSet row, int index) throws SQLException {
    Integer minutes = row.getObject("minutes", Integer.class);
    return new Refused(
        new EventId(row.getObject("event", UUID.class)),
        row.getObject("request", UUID.class),
        row.getTimestamp("refused_at").toInstant(),
        row.getInt("people"),
        clusters(row),
        minutes == null ? null : Duration.ofMinutes(minutes),
        row.getInt("kilometres"),
        row.getString("kind").equals("FULL") ? Outcome.TURNED_AWAY : Outcome.NOT_OPEN);
  }

  private static Set<ClusterId> clusters(ResultSet row) throws SQLException {
    return Arrays.stream((UUID[]) row.getArray("clusters").getArray())
        .map(ClusterId::new)
        .collect(Collectors.toUnmodifiableSet());
  }
}
