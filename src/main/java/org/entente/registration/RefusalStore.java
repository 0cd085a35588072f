package org.entente.registration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Refusals in PostgreSQL.
@Component
class RefusalStore {

  private final JdbcClient sql;

  RefusalStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// Writes those that are not known yet.
  void add(List<Refusal> refusals) {
    sql.sql(
            """
            insert into refusal
              (event, request, clusters, minutes, kilometres, people, kind, refused_at)
            select event, request, cast(clusters as uuid[]), minutes, kilometres, people, kind,
              to_timestamp(at / 1000.0)
            from unnest(:events, :requests, cast(:clusters as text[]), :minutes, :kilometres,
                :people, cast(:kinds as text[]), :at)
              as refusal (event, request, clusters, minutes, kilometres, people, kind, at)
            on conflict (event, request) do nothing
            """)
        .param("events", column(refusals, UUID[]::new, refusal -> refusal.event().value()))
        .param("requests", column(refusals, UUID[]::new, Refusal::request))
        .param("clusters", column(refusals, String[]::new, RefusalStore::clusters))
        .param("minutes", column(refusals, Integer[]::new, Refusal::minutes))
        .param("kilometres", column(refusals, Integer[]::new, Refusal::roughKilometres))
        .param("people", column(refusals, Integer[]::new, Refusal::people))
        .param("kinds", column(refusals, String[]::new, refusal -> refusal.kind().name()))
        .param("at", column(refusals, Long[]::new, refusal -> refusal.at().toEpochMilli()))
        .update();
  }

  /// Forgets what is older.
  void forgetBefore(Instant moment) {
    sql.sql("delete from refusal where refused_at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// As PostgreSQL reads a list: an array of arrays would have to be rectangular.
  private static String clusters(Refusal refusal) {
    return refusal.clusters().stream()
        .map(cluster -> cluster.value().toString())
        .sorted()
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static <T> @Nullable T[] column(
      List<Refusal> refusals,
      IntFunction<@Nullable T[]> array,
      Function<Refusal, @Nullable T> value) {
    return refusals.stream().map(value).toArray(array);
  }
}
