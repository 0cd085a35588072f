package org.entente.conventions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Declaration.Act;
import org.entente.platform.DatePeriod;
import org.jspecify.annotations.Nullable;

/// How declarations stand in their table.
final class DeclarationRows {

  private DeclarationRows() {}

  static Map<String, @Nullable Object> columns(ConventionId convention, Declaration declaration) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("id", declaration.id().value());
    columns.put("convention", convention.value());
    columns.put("party", declaration.by().value());
    columns.put("reason", declaration.reason());
    columns.put("mandate", declaration.mandate());
    columns.put("recordedAt", declaration.recordedAt().atOffset(ZoneOffset.UTC));
    columns.put("articles", new Integer[0]);
    columns.put("until", null);
    columns.put("reverses", null);
    switch (declaration.act()) {
      case Act.Denunciation(LocalDate notifiedOn, LocalDate endsOn) -> {
        columns.put("kind", "DENUNCIATION");
        columns.put("from", notifiedOn);
        columns.put("until", endsOn);
      }
      case Act.Suspension(Set<Integer> articles, DatePeriod days) -> {
        columns.put("kind", "SUSPENSION");
        columns.put("articles", articles.toArray(Integer[]::new));
        columns.put("from", days.from());
        columns.put("until", days.until());
      }
      case Act.Reversal(DeclarationId of, LocalDate from) -> {
        columns.put("kind", "REVERSAL");
        columns.put("from", from);
        columns.put("reverses", of.value());
      }
    }
    return columns;
  }

  static Declaration declaration(ResultSet row) throws SQLException {
    return new Declaration(
        new DeclarationId(row.getObject("id", UUID.class)),
        new ClusterId(row.getObject("cluster_id", UUID.class)),
        act(row),
        row.getString("reason"),
        row.getString("mandate"),
        row.getTimestamp("recorded_at").toInstant());
  }

  private static Act act(ResultSet row) throws SQLException {
    LocalDate from = row.getObject("from_day", LocalDate.class);
    LocalDate until = row.getObject("until_day", LocalDate.class);
    String kind = row.getString("kind");
    return switch (kind) {
      case "DENUNCIATION" -> new Act.Denunciation(from, Objects.requireNonNull(until));
      case "SUSPENSION" ->
          new Act.Suspension(
              Set.copyOf(Arrays.asList((Integer[]) row.getArray("articles").getArray())),
              new DatePeriod(from, until));
      case "REVERSAL" ->
          new Act.Reversal(new DeclarationId(row.getObject("reverses", UUID.class)), from);
      default -> throw new IllegalStateException("Nobody can declare a " + kind);
    };
  }
}
