package org.entente.news;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.clusters.ClusterId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pictures in PostgreSQL, so that a backup has them.
@Component
class PictureStore {

  private static final String SELECT =
      """
      select p.*, array(select s.width from news_picture_size s where s.picture = p.id
        order by s.width) as widths
      from news_picture p
      """;

  private static final RowMapper<Picture> ROW =
      (row, _) ->
          new Picture(
              new PictureId(row.getObject("id", UUID.class)),
              new ClusterId(row.getObject("cluster", UUID.class)),
              row.getString("alternative"),
              row.getString("type"),
              row.getInt("width"),
              row.getInt("height"),
              Stream.of((Integer[]) row.getArray("widths").getArray()).toList(),
              row.getTimestamp("sent_at").toInstant());

  private final JdbcClient sql;

  PictureStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(Picture picture, Map<Integer, byte[]> sizes) {
    sql.sql(
            """
            insert into news_picture (id, cluster, alternative, type, width, height, sent_at)
            values (:id, :cluster, :alternative, :type, :width, :height, :at)
            """)
        .param("id", picture.id().value())
        .param("cluster", picture.cluster().value())
        .param("alternative", picture.alternative())
        .param("type", picture.type())
        .param("width", picture.width())
        .param("height", picture.height())
        .param("at", NewsColumns.timestamp(picture.sentAt()))
        .update();
    sizes.forEach(
        (width, content) ->
            sql.sql("insert into news_picture_size (picture, width, content) values (?, ?, ?)")
                .params(new ArrayList<>(List.of(picture.id().value(), width, content)))
                .update());
  }

  List<Picture> find(Collection<PictureId> ids) {
    return ids.isEmpty()
        ? List.of()
        : sql.sql(SELECT + " where p.id = any(:ids)")
            .param("ids", ids.stream().map(PictureId::value).toArray(UUID[]::new))
            .query(ROW)
            .list();
  }

  /// A cluster's own, the latest first.
  List<Picture> of(ClusterId cluster, int most) {
    return sql.sql(SELECT + " where p.cluster = :cluster order by p.id desc limit :most")
        .param("cluster", cluster.value())
        .param("most", most)
        .query(ROW)
        .list();
  }

  /// The bytes of one size, with its type.
  Optional<Pictures.Content> content(PictureId id, int width) {
    return sql.sql(
            """
            select p.type, s.content
            from news_picture p join news_picture_size s on s.picture = p.id
            where p.id = :id and s.width = :width
            """)
        .param("id", id.value())
        .param("width", width)
        .query((row, _) -> new Pictures.Content(row.getString("type"), row.getBytes("content")))
        .optional();
  }
}
