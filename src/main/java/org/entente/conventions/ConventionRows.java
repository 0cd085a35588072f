package org.entente.conventions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.entente.platform.DatePeriod;
import org.entente.platform.LocalizedText;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// How conventions, articles and signatures stand in their tables.
final class ConventionRows {

  private ConventionRows() {}

  static Map<String, @Nullable Object> columns(Convention convention) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("id", convention.id().value());
    columns.put("slug", convention.slug().value());
    columns.put("version", convention.version());
    columns.put("titleFr", convention.title().french());
    columns.put("titleEn", convention.title().english());
    columns.put("preambleFr", convention.preamble().french());
    columns.put("preambleEn", convention.preamble().english());
    columns.put("startsOn", convention.period().from());
    columns.put("endsOn", convention.period().until());
    columns.put("signBefore", convention.signBefore());
    columns.put("noticeMonths", convention.noticeMonths());
    columns.put("amends", convention.amends() == null ? null : convention.amends().value());
    return columns;
  }

  /// A convention of which the rest has been read.
  static Convention convention(
      ResultSet row,
      List<ClusterId> parties,
      List<Article> articles,
      List<Signature> signatures,
      List<Declaration> declarations)
      throws SQLException {
    UUID amends = row.getObject("amends", UUID.class);
    Timestamp frozenAt = row.getTimestamp("frozen_at");
    return new Convention(
        new ConventionId(row.getObject("id", UUID.class)),
        new Slug(row.getString("slug")),
        row.getInt("version"),
        new LocalizedText(row.getString("title_fr"), row.getString("title_en")),
        new LocalizedText(row.getString("preamble_fr"), row.getString("preamble_en")),
        parties,
        new DatePeriod(
            row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
        row.getObject("sign_before", LocalDate.class),
        amends == null ? null : new ConventionId(amends),
        row.getObject("notice_months", Integer.class),
        frozenAt == null ? null : frozenAt.toInstant(),
        articles,
        signatures,
        new Declarations(declarations));
  }

  /// @throws IllegalArgumentException for a term that is not known here
  static Article article(ResultSet row) throws SQLException {
    String term = row.getString("term");
    return new Article(
        row.getInt("number"),
        new LocalizedText(row.getString("heading_fr"), row.getString("heading_en")),
        new LocalizedText(row.getString("text_fr"), row.getString("text_en")),
        term == null ? null : TermJson.read(term),
        Sunset.valueOf(row.getString("sunset")));
  }

  static Signature signature(ResultSet row) throws SQLException {
    return new Signature(
        new ClusterId(row.getObject("cluster_id", UUID.class)),
        row.getString("signatory"),
        row.getString("mandate"),
        row.getString("place"),
        row.getObject("signed_on", LocalDate.class),
        Arrays.asList((String[]) row.getArray("witnesses").getArray()),
        row.getTimestamp("recorded_at").toInstant());
  }
}
