package org.entente.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.platform.France;
import org.entente.territory.CommuneCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds many events at once, each time with one statement.
@Component
class AgendaStore {

  /// How many of a format are looked at for an alternative.
  private static final int ALTERNATIVES = 40;

  private final JdbcClient sql;

  AgendaStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// How much a search finds.
  ///
  /// @param open how many are open to the reader
  /// @param lastDay the day of the last one, or null for none
  record Totals(int all, int open, @Nullable LocalDate lastDay) {}

  /// The communes in which something is to come.
  Set<CommuneCode> communes(Instant now) {
    return sql
        .sql(
            """
            select distinct commune from event
            where status <> 'DRAFT' and commune is not null and day >= :day
            """)
        .param("day", France.day(now.minus(EventRules.LONGEST)))
        .query((row, _) -> new CommuneCode(row.getString("commune")))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  Totals totals(AgendaSearch search) {
    return sql.sql(
            "select count(*) as n, max(day) as last_day, count(*) filter (where "
                + Reach.CONDITION
                + ") as n_open from event "
                + search.where())
        .params(search.parameters())
        .query(
            (row, _) ->
                new Totals(
                    row.getInt("n"),
                    row.getInt("n_open"),
                    row.getObject("last_day", LocalDate.class)))
        .single();
  }

  /// The first events of a search, at least that many if there are, and whole days.
  List<Event> firstDays(AgendaSearch search, int atLeast) {
    return sql.sql(
            "select * from event "
                + search.where()
                + "order by day fetch first "
                + atLeast
                + " rows with ties")
        .params(search.parameters())
        .query(EventRows::event)
        .list();
  }

  /// What a search finds of these hosts' published events.
  List<Candidate> held(AgendaSearch search, Set<ClusterId> hosts) {
    return sql.sql(
            "select "
                + Candidate.COLUMNS
                + " from event "
                + search.where()
                + "and status = 'PUBLISHED' and cluster = any(:hosts)")
        .params(search.parameters())
        .param("hosts", hosts.stream().map(ClusterId::value).toArray(UUID[]::new))
        .query(Candidate::of)
        .list();
  }

  /// The next events of each of these formats that may be open to somebody of that reach.
  List<Event> next(Collection<Format> formats, Reach reach, Instant now) {
    return sql.sql(
            """
            select next.*
            from unnest(:formats) as wanted
            cross join lateral (
              select * from event
              where format = wanted and status = 'PUBLISHED' and day >= :today
                and starts_at > :now
                and (audience = 'PUBLIC' or cluster = any(:own) or cluster = any(:partners))
              order by day, starts_at
              limit :limit) as next
            """)
        .param("formats", formats.stream().map(Format::name).toArray(String[]::new))
        .param("today", France.day(now))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("limit", ALTERNATIVES)
        .params(reach.parameters())
        .query(EventRows::event)
        .list();
  }
}
