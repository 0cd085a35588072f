package org.entente.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.entente.identity.AccountId;
import org.entente.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Imports in the database. Every statement for a person is bounded by their cluster.
@Component
class ImportStore {

  /// Whoever works says so every second; who has not for this long has stopped.
  static final Duration SILENCE = Duration.ofSeconds(30);

  private static final String COLUMNS =
      """
      id, cluster, kind, file_name, brought_at, day, stage, signature, columns, choices, done, total,
      heartbeat_at, attempt, problem
      """;

  private final JdbcClient sql;
  private final Clock clock;

  ImportStore(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void add(ImportRun run, byte[] content, AccountId account) {
    sql.sql(
            """
            insert into import_run
              (id, cluster, kind, file_name, content, account, brought_at, day, stage, signature,
               columns, choices)
            values (:id, :cluster, :kind, :file, :content, :account, :at, :day, :stage, :signature,
              cast(:columns as jsonb), cast(:choices as jsonb))
            """)
        .param("id", run.id().value())
        .param("cluster", run.cluster().value())
        .param("kind", run.kind().name())
        .param("file", run.fileName())
        .param("content", content)
        .param("account", account.value())
        .param("at", run.broughtAt().atOffset(ZoneOffset.UTC))
        .param("day", run.day())
        .param("stage", run.stage().name())
        .param("signature", run.signature())
        .param("columns", ImportJson.write(run.columns()))
        .param("choices", ImportJson.write(run.choices().values()))
        .update();
  }

  /// Forgets what was brought so long ago, applied or not: files and refused lines hold people's
  /// data.
  void forgetBefore(ClusterId cluster, Instant moment) {
    sql.sql("delete from import_run where cluster = :cluster and brought_at < :moment")
        .param("cluster", cluster.value())
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<ImportRun> find(ClusterId cluster, ImportRunId run) {
    return sql.sql("select " + COLUMNS + " from import_run where id = :id and cluster = :cluster")
        .param("id", run.value())
        .param("cluster", cluster.value())
        .query(this::run)
        .optional();
  }

  List<ImportRun> latest(ClusterId cluster, int limit) {
    return sql.sql(
            "select "
                + COLUMNS
                + " from import_run where cluster = :cluster order by id desc limit :limit")
        .param("cluster", cluster.value())
        .param("limit", limit)
        .query(this::run)
        .list();
  }

  /// The file, or nothing once it has been applied.
  Optional<byte[]> content(ImportRunId run) {
    return sql.sql("select content from import_run where id = :id and content is not null")
        .param("id", run.value())
        .query(byte[].class)
        .optional();
  }

  /// Begins work on it, if it stands at one of these stages or its work was interrupted.
  ///
  /// @return the number of this attempt, or nothing if somebody else has begun
  Optional<Integer> begin(ImportRun run, Stage work, Choices choices) {
    return sql.sql(
            """
            update import_run
            set stage = :work, choices = cast(:choices as jsonb), attempt = attempt + 1, done = 0,
              total = 0, heartbeat_at = :now, problem = null
            where id = :id and attempt = :attempt and stage = :stage and content is not null
              and (stage in ('CHOOSING', 'REPORTED') or heartbeat_at < :silent)
            returning attempt
            """)
        .param("work", work.name())
        .param("choices", ImportJson.write(choices.values()))
        .param("now", now().atOffset(ZoneOffset.UTC))
        .param("id", run.id().value())
        .param("attempt", run.attempt())
        .param("stage", run.stage().name())
        .param("silent", now().minus(SILENCE).atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .optional();
  }

  /// Ends an attempt, unless another one has taken its place.
  boolean end(
      ImportRunId run,
      int attempt,
      Stage stage,
      @Nullable String digest,
      @Nullable Problem problem) {
    int ended =
        sql.sql(
                """
                update import_run
                set stage = :stage, digest = coalesce(:digest, digest), done = total,
                  problem = cast(:problem as jsonb),
                  content = case when :stage = 'APPLIED' then null else content end
                where id = :id and attempt = :attempt and stage in ('REHEARSING', 'APPLYING')
                """)
            .param("stage", stage.name())
            .param("digest", digest)
            .param("problem", ImportJson.write(problem))
            .param("id", run.value())
            .param("attempt", attempt)
            .update();
    return ended == 1;
  }

  void beat(ImportRunId run, int attempt, int done, int total) {
    sql.sql(
            """
            update import_run set done = :done, total = :total, heartbeat_at = :now
            where id = :id and attempt = :attempt and stage in ('REHEARSING', 'APPLYING')
            """)
        .param("done", done)
        .param("total", total)
        .param("now", now().atOffset(ZoneOffset.UTC))
        .param("id", run.value())
        .param("attempt", attempt)
        .update();
  }

  Optional<String> digest(ImportRunId run) {
    return sql.sql("select digest from import_run where id = :id and digest is not null")
        .param("id", run.value())
        .query(String.class)
        .optional();
  }

  Optional<Choices> remembered(ClusterId cluster, ImportKind kind, String signature) {
    return sql.sql(
            """
            select choices from import_mapping
            where cluster = :cluster and kind = :kind and signature = :signature
            """)
        .params(Map.of("cluster", cluster.value(), "kind", kind.name(), "signature", signature))
        .query(String.class)
        .optional()
        .map(json -> new Choices(ImportJson.readTexts(json)));
  }

  void remember(ImportRun run, Choices choices) {
    sql.sql(
            """
            insert into import_mapping (cluster, kind, signature, choices)
            values (:cluster, :kind, :signature, cast(:choices as jsonb))
            on conflict (cluster, kind, signature) do update set choices = excluded.choices
            """)
        .param("cluster", run.cluster().value())
        .param("kind", run.kind().name())
        .param("signature", run.signature())
        .param("choices", ImportJson.write(choices.values()))
        .update();
  }

  private Instant now() {
    return clock.instant();
  }

  private ImportRun run(ResultSet row, int number) throws SQLException {
    Stage stage = Stage.valueOf(row.getString("stage"));
    Timestamp heartbeat = row.getTimestamp("heartbeat_at");
    boolean silent = heartbeat == null || heartbeat.toInstant().isBefore(now().minus(SILENCE));
    return new ImportRun(
        new ImportRunId(row.getObject("id", UUID.class)),
        new ClusterId(row.getObject("cluster", UUID.class)),
        ImportKind.valueOf(row.getString("kind")),
        row.getString("file_name"),
        row.getTimestamp("brought_at").toInstant(),
        row.getObject("day", LocalDate.class),
        stage,
        new Choices(ImportJson.readTexts(row.getString("choices"))),
        row.getString("signature"),
        ImportJson.readList(row.getString("columns")),
        row.getInt("done"),
        row.getInt("total"),
        stage.isWorking() && silent,
        ImportJson.readProblem(row.getString("problem")),
        row.getInt("attempt"));
  }
}
