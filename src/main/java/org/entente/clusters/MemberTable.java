package org.entente.clusters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.platform.table.Keyset;
import org.entente.platform.table.TablePage;
import org.entente.platform.table.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the register of a cluster as a table. Every query is bounded by the cluster.
@Component
class MemberTable {

  private static final String OURS = "company c where c.cluster = :cluster";
  private static final String FOUND =
      " and (c.plain_name like '%' || plain(:text) || '%' escape '!' or c.siret = :number) ";

  /// How many rows of a file are fetched at a time.
  private static final int FETCHED = 500;

  private final JdbcClient sql;

  MemberTable(JdbcClient sql) {
    this.sql = sql;
  }

  TablePage<MemberLine> page(ClusterId cluster, MemberSearch search) {
    return order(search)
        .page(
            search.cursor(),
            MemberSearch.PAGE_SIZE,
            () -> total(cluster, search),
            line -> line.company().id().value(),
            part -> lines(cluster, search, part));
  }

  private List<MemberLine> lines(ClusterId cluster, MemberSearch search, Keyset.Part part) {
    return bounded(
            """
            with page as (
              select c.id, row_number() over (order by %1$s) as place
              from %2$s and c.latest_from is not null %3$s %4$s
              order by %1$s
              limit :limit
            )
            select c.*, m.from_day, m.until_day
            from page
            join company c on c.id = page.id
            join membership m on m.company = c.id and m.from_day = c.latest_from
            order by page.place
            """
                .formatted(part.order(), OURS, found(search), part.condition()),
            cluster,
            search)
        .param(Keyset.ROW, part.row())
        .param(Keyset.LIMIT, part.limit())
        .query(MemberStore::line)
        .list();
  }

  private Tally total(ClusterId cluster, MemberSearch search) {
    return Tally.of(
        bounded(Tally.counting("select from " + OURS + found(search)), cluster, search)
            .query(Integer.class)
            .single());
  }

  /// The caller holds a transaction: without one, the driver would fetch all rows at once.
  void each(ClusterId cluster, MemberSearch search, Consumer<RegisterRow> row) {
    bounded(
            """
            select c.*, m.from_day, m.until_day, p.id as person_id, p.company as person_company,
              p.name as person_name, p.email, p.listed_since, a.account
            from company c
            join membership m on m.company = c.id and m.from_day = c.latest_from
            left join person p on p.company = c.id
            left join account_address a on a.email = p.email
            where c.cluster = :cluster %s
            order by %s, p.name collate french, p.id
            """
                .formatted(found(search), order(search).order()),
            cluster,
            search)
        .withFetchSize(FETCHED)
        .query((RowCallbackHandler) found -> row.accept(row(found)));
  }

  private static RegisterRow row(ResultSet row) throws SQLException {
    @Nullable UUID person = row.getObject("person_id", UUID.class);
    return new RegisterRow(
        RegisterRows.company(row, 0),
        RegisterRows.period(row),
        person == null ? null : RegisterRows.person(row, 0));
  }

  /// Whose headcount is unknown comes last, whichever way: so each way has its own value for it.
  private static Keyset order(MemberSearch search) {
    boolean descending = search.sort().descending();
    String key =
        switch (search.sort().column()) {
          case NAME -> "c.name collate french";
          case HEADCOUNT -> "coalesce(c.headcount, %s)".formatted(descending ? "-1" : "2147483647");
          case SINCE -> "c.latest_from";
        };
    return new Keyset(OURS, "c.id", List.of(key, "c.id"), descending);
  }

  private static String found(MemberSearch search) {
    return search.text().isEmpty() ? "" : FOUND;
  }

  private JdbcClient.StatementSpec bounded(
      String statement, ClusterId cluster, MemberSearch search) {
    return sql.sql(statement)
        .param("cluster", cluster.value())
        .param("text", search.text().replaceAll("([!%_])", "!$1"))
        .param("number", Siren.withoutSpaces(search.text()));
  }
}
