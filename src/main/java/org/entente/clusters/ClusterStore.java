package org.entente.clusters;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.platform.LocalizedText;
import org.entente.platform.Slug;
import org.entente.territory.CommuneCode;
import org.entente.territory.DepartmentCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Clusters in PostgreSQL.
@Component
class ClusterStore {

  private final JdbcClient sql;

  ClusterStore(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Cluster> find(ClusterId id) {
    return sql.sql("select * from cluster where id = :id")
        .param("id", id.value())
        .query(ClusterStore::cluster)
        .optional();
  }

  Optional<Cluster> find(Slug slug) {
    return find(slug.value());
  }

  Optional<Cluster> find(String slug) {
    return sql.sql("select * from cluster where slug = :slug")
        .param("slug", slug)
        .query(ClusterStore::cluster)
        .optional();
  }

  List<Cluster> all() {
    return sql.sql("select * from cluster order by name collate french, id")
        .query(ClusterStore::cluster)
        .list();
  }

  boolean any() {
    return sql.sql("select exists (select from cluster)").query(Boolean.class).single();
  }

  /// Writes a new cluster.
  ///
  /// @return false when another already has its slug
  boolean add(Cluster cluster) {
    return described(
                sql.sql(
                    """
                    insert into cluster (id, slug, name, seat, founded, dissolved, accent,
                      presentation_fr, presentation_en, territory, formats)
                    values (:id, :slug, :name, :seat, :founded, :dissolved, :accent,
                      :french, :english, :territory, :formats)
                    on conflict (slug) do nothing
                    """),
                cluster)
            .param("slug", cluster.slug().value())
            .update()
        == 1;
  }

  void change(Cluster cluster) {
    described(
            sql.sql(
                """
                update cluster
                set name = :name, seat = :seat, founded = :founded, dissolved = :dissolved,
                  accent = :accent, presentation_fr = :french, presentation_en = :english,
                  territory = :territory, formats = :formats
                where id = :id
                """),
            cluster)
        .update();
  }

  void add(Descent descent) {
    sql.sql(
            """
            insert into cluster_lineage (predecessor, successor, on_date)
            values (:predecessor, :successor, :on)
            on conflict (predecessor, successor) do update set on_date = excluded.on_date
            """)
        .param("predecessor", descent.predecessor().value())
        .param("successor", descent.successor().value())
        .param("on", descent.on())
        .update();
  }

  List<Descent> lineage(ClusterId cluster) {
    return sql.sql(
            """
            with recursive
              ancestry as (
                select predecessor, successor, on_date from cluster_lineage where successor = :id
                union
                select up.predecessor, up.successor, up.on_date
                from cluster_lineage up join ancestry on up.successor = ancestry.predecessor
              ),
              offspring as (
                select predecessor, successor, on_date from cluster_lineage where predecessor = :id
                union
                select down.predecessor, down.successor, down.on_date
                from cluster_lineage down join offspring on down.predecessor = offspring.successor
              )
            select * from ancestry union select * from offspring
            order by on_date, predecessor, successor
            """)
        .param("id", cluster.value())
        .query(
            (row, _) ->
                new Descent(
                    new ClusterId(row.getObject("predecessor", UUID.class)),
                    new ClusterId(row.getObject("successor", UUID.class)),
                    row.getObject("on_date", LocalDate.class)))
        .list();
  }

  private static JdbcClient.StatementSpec described(
      JdbcClient.StatementSpec statement, Cluster cluster) {
    return statement
        .param("id", cluster.id().value())
        .param("name", cluster.name())
        .param("seat", cluster.seat().value())
        .param("founded", cluster.founded())
        .param("dissolved", cluster.dissolved())
        .param("accent", cluster.accent().hex())
        .param("french", cluster.presentation().french())
        .param("english", cluster.presentation().english())
        .param(
            "territory",
            cluster.territory().stream().map(DepartmentCode::value).sorted().toArray(String[]::new))
        .param(
            "formats",
            cluster.formats().stream().map(Format::name).sorted().toArray(String[]::new));
  }

  private static Cluster cluster(ResultSet row, int index) throws SQLException {
    return new Cluster(
        new ClusterId(row.getObject("id", UUID.class)),
        new Slug(row.getString("slug")),
        row.getString("name"),
        new CommuneCode(row.getString("seat")),
        row.getObject("founded", LocalDate.class),
        row.getObject("dissolved", LocalDate.class),
        new AccentColour(row.getString("accent")),
        new LocalizedText(row.getString("presentation_fr"), row.getString("presentation_en")),
        texts(row.getArray("territory")).stream()
            .map(DepartmentCode::new)
            .collect(Collectors.toSet()),
        texts(row.getArray("formats")).stream().map(Format::valueOf).collect(Collectors.toSet()));
  }

  private static Set<String> texts(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray()).collect(Collectors.toSet());
  }
}
