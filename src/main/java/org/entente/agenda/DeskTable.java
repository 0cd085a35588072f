package org.entente.agenda;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.entente.clusters.ClusterId;
import org.entente.platform.table.Keyset;
import org.entente.platform.table.TablePage;
import org.entente.platform.table.Tally;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads a host's own events as a table. Every query is bounded by the host.
@Component
class DeskTable {

  private static final String OURS = "event where cluster = :host";

  /// How many rows of a file are fetched at a time.
  private static final int FETCHED = 200;

  private final JdbcClient sql;

  DeskTable(JdbcClient sql) {
    this.sql = sql;
  }

  TablePage<Event> page(ClusterId host, DeskQuery query, Instant now) {
    return order(query)
        .page(
            query.cursor(),
            DeskQuery.PAGE_SIZE,
            () -> total(host, query, now),
            event -> event.id().value(),
            part -> events(host, query, now, part));
  }

  private List<Event> events(ClusterId host, DeskQuery query, Instant now, Keyset.Part part) {
    return bounded(
            "select * from %s %s %s order by %s limit :limit"
                .formatted(OURS, found(query), part.condition(), part.order()),
            host,
            query,
            now)
        .param(Keyset.ROW, part.row())
        .param(Keyset.LIMIT, part.limit())
        .query(EventRows::event)
        .list();
  }

  private Tally total(ClusterId host, DeskQuery query, Instant now) {
    return Tally.of(
        bounded(Tally.counting("select from %s %s".formatted(OURS, found(query))), host, query, now)
            .query(Integer.class)
            .single());
  }

  /// The caller holds a transaction: without one, the driver would fetch all rows at once.
  void each(ClusterId host, DeskQuery query, Instant now, Consumer<Event> event) {
    bounded(
            "select * from %s %s order by %s".formatted(OURS, found(query), order(query).order()),
            host,
            query,
            now)
        .withFetchSize(FETCHED)
        .query((RowCallbackHandler) row -> event.accept(EventRows.event(row, 0)));
  }

  private static Keyset order(DeskQuery query) {
    List<String> keys =
        switch (query.sort().column()) {
          case START -> List.of("starts_at", "id");
          case TITLE -> List.of("title_fr collate french", "starts_at", "id");
        };
    return new Keyset(OURS, "id", keys, query.sort().descending());
  }

  /// What is to come began no longer ago than the longest event lasts: said so that a list of it
  /// need
  /// not be read from the beginning of all times.
  private static String found(DeskQuery query) {
    String state =
        switch (query.state()) {
          case UPCOMING -> "and ends_at > :now and starts_at > :earliest and status <> 'CANCELLED'";
          case DRAFT -> "and status = 'DRAFT'";
          case PAST -> "and ends_at <= :now and status <> 'CANCELLED'";
          case CANCELLED -> "and status = 'CANCELLED'";
          case ALL -> "";
        };
    return query.text().isEmpty()
        ? state
        : "and words like '%' || plain(:text) || '%' escape '!' " + state;
  }

  private JdbcClient.StatementSpec bounded(
      String statement, ClusterId host, DeskQuery query, Instant now) {
    return sql.sql(statement)
        .param("host", host.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("earliest", now.minus(EventRules.LONGEST).atOffset(ZoneOffset.UTC))
        .param("text", query.text().replaceAll("([!%_])", "!$1"));
  }
}
