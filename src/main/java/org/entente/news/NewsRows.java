package org.entente.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.agenda.EventId;
import org.entente.clusters.ClusterId;
import org.entente.conventions.ClauseRef;
import org.entente.conventions.ConventionId;
import org.entente.platform.Slug;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Articles out of rows of the table `news_article`, with their placements as JSON beside.
final class NewsRows {

  /// What a statement selects, from `news_article a`.
  static final String COLUMNS =
      """
      a.*, (select coalesce(jsonb_agg(to_jsonb(p) order by p.cluster), '[]')
            from news_placement p where p.article = a.id and p.state <> 'AUTHOR') as placements
      """;

  private static final JsonMapper JSON = new JsonMapper();

  private NewsRows() {}

  static NewsArticle article(ResultSet row, int index) throws SQLException {
    UUID translated = row.getObject("translation_of", UUID.class);
    UUID lead = row.getObject("lead", UUID.class);
    return new NewsArticle(
        new NewsArticleId(row.getObject("id", UUID.class)),
        new Slug(row.getString("slug")),
        new ClusterId(row.getObject("cluster", UUID.class)),
        Section.valueOf(row.getString("section")),
        row.getString("language"),
        translated == null ? null : new NewsArticleId(translated),
        new NewsText(
            row.getString("title"),
            row.getString("standfirst"),
            row.getString("body"),
            row.getString("byline")),
        lead == null ? null : new PictureId(lead),
        new NewsArticle.Links(
            numbers(row, "events", EventId::new), numbers(row, "conventions", ConventionId::new)),
        placements(row.getString("placements")),
        release(row),
        new Discussion(
            row.getString("discussion").equals("OPEN"),
            row.getObject("discussion_until", LocalDate.class)),
        row.getString("preview"),
        row.getInt("edition"),
        row.getInt("version"));
  }

  private static <T> List<T> numbers(ResultSet row, String column, Function<UUID, T> named)
      throws SQLException {
    return Stream.of((UUID[]) row.getArray(column).getArray()).map(named).toList();
  }

  private static Release release(ResultSet row) throws SQLException {
    String status = row.getString("status");
    return switch (status) {
      case "DRAFT" -> Release.DRAFT;
      case "RELEASED" -> new Release.Released(instant(row, "released_at"));
      case "WITHDRAWN" ->
          new Release.Withdrawn(
              instant(row, "released_at"),
              instant(row, "withdrawn_at"),
              row.getString("withdrawn_reason"));
      default -> throw new IllegalStateException("An article cannot be " + status);
    };
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getTimestamp(column), column).toInstant();
  }

  private static List<Placement> placements(String json) {
    return JSON.readTree(json).valueStream().map(NewsRows::placement).toList();
  }

  private static Placement placement(JsonNode row) {
    JsonNode reason = row.get("reason");
    return new Placement(
        new ClusterId(UUID.fromString(row.get("cluster").asString())),
        Placement.State.valueOf(row.get("state").asString()),
        new ClauseRef(
            new ConventionId(UUID.fromString(row.get("convention").asString())),
            row.get("convention_version").asInt(),
            row.get("convention_article").asInt(),
            row.get("convention_hash").asString()),
        row.get("moderation").asBoolean(),
        reason.isNull() ? null : reason.asString());
  }
}
