package org.entente.imports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The lines of imports in the database: what each would do, and what was decided about it.
@Component
class LineStore {

  private static final int BATCH = 500;

  private final JdbcClient sql;
  private final JdbcTemplate batches;

  LineStore(JdbcClient sql, JdbcTemplate batches) {
    this.sql = sql;
    this.batches = batches;
  }

  /// Puts these in the place of what an earlier rehearsal said.
  void replace(ImportRunId run, List<PlannedLine> lines) {
    sql.sql("delete from import_line where run = :run").param("run", run.value()).update();
    int[] position = {0};
    batches.batchUpdate(
        "insert into import_line (run, position, outcome, content) values (?, ?, ?, cast(? as jsonb))",
        lines,
        BATCH,
        (statement, line) -> {
          statement.setObject(1, run.value());
          statement.setInt(2, position[0]++);
          statement.setString(3, line.outcome().name());
          statement.setString(4, ImportJson.write(line));
        });
  }

  Counts counts(ImportRunId run) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    sql.sql("select outcome, count(*) from import_line where run = :run group by outcome")
        .param("run", run.value())
        .query(
            (RowCallbackHandler)
                row -> counts.put(Outcome.valueOf(row.getString(1)), row.getInt(2)));
    return new Counts(counts);
  }

  List<PlannedLine> lines(ImportRunId run, Outcome outcome, int offset, int limit) {
    return sql
        .sql(
            """
            select content from import_line where run = :run and outcome = :outcome
            order by position limit :limit offset :offset
            """)
        .param("run", run.value())
        .param("outcome", outcome.name())
        .param("limit", limit)
        .param("offset", offset)
        .query(String.class)
        .list()
        .stream()
        .map(ImportJson::readLine)
        .toList();
  }

  Map<Integer, String> decisions(ImportRunId run) {
    Map<Integer, String> decisions = new HashMap<>();
    sql.sql("select line, decision from import_decision where run = :run")
        .param("run", run.value())
        .query(
            (RowCallbackHandler)
                row -> decisions.put(row.getInt("line"), row.getString("decision")));
    return decisions;
  }

  void forgetDecisions(ImportRunId run) {
    sql.sql("delete from import_decision where run = :run").param("run", run.value()).update();
  }

  void decide(ImportRunId run, Map<Integer, String> decisions) {
    batches.batchUpdate(
        """
        insert into import_decision (run, line, decision) values (?, ?, ?)
        on conflict (run, line) do update set decision = excluded.decision
        """,
        List.copyOf(decisions.entrySet()),
        BATCH,
        (statement, decision) -> {
          statement.setObject(1, run.value());
          statement.setInt(2, decision.getKey());
          statement.setString(3, decision.getValue());
        });
  }
}
