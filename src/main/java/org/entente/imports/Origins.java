package org.entente.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Remembers which thing of ours came out of which thing in somebody's file.
@Component
public class Origins {

  private final JdbcClient sql;

  Origins(JdbcClient sql) {
    this.sql = sql;
  }

  /// What was imported before.
  ///
  /// @param thing the company or event that came out of it
  /// @param said what the file said of it then, by fields
  public record Origin(UUID thing, Map<String, String> said) {}

  /// All that a cluster ever imported of a kind, by what names it in their files.
  public Map<String, Origin> all(ClusterId cluster, ImportKind kind) {
    Map<String, Origin> origins = new HashMap<>();
    sql.sql(
            "select source, thing, said from import_origin where cluster = :cluster and kind = :kind")
        .param("cluster", cluster.value())
        .param("kind", kind.name())
        .query(
            row -> {
              Map<String, String> said = ImportJson.readTexts(row.getString("said"));
              origins.put(
                  row.getString("source"), new Origin(row.getObject("thing", UUID.class), said));
            });
    return origins;
  }

  public void remember(ClusterId cluster, ImportKind kind, String source, Origin origin) {
    sql.sql(
            """
            insert into import_origin (cluster, kind, source, thing, said)
            values (:cluster, :kind, :source, :thing, cast(:said as jsonb))
            on conflict (cluster, kind, source)
              do update set thing = excluded.thing, said = excluded.said
            """)
        .param("cluster", cluster.value())
        .param("kind", kind.name())
        .param("source", source)
        .param("thing", origin.thing())
        .param("said", ImportJson.write(origin.said()))
        .update();
  }
}
