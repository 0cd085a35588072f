package org.entente.conventions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.entente.platform.DatePeriod;
import org.entente.platform.LocalizedText;
import org.entente.platform.Slug;
import org.entente.platform.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Conventions in the database.
@Component
class ConventionStore {

  private final JdbcClient sql;

  ConventionStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// The law's edition as this transaction sees it.
  UUID edition() {
    return sql.sql("select edition from law_edition").query(UUID.class).single();
  }

  private void renewEdition() {
    sql.sql("update law_edition set edition = gen_random_uuid()").update();
  }

  /// All conventions, in the order in which they were drafted.
  List<Convention> all() {
    Map<UUID, List<ClusterId>> parties = parties();
    Map<UUID, List<Article>> articles = articles();
    Map<UUID, List<Signature>> signatures = signatures();
    return sql.sql("select * from convention order by id")
        .query(
            (row, _) -> {
              UUID id = row.getObject("id", UUID.class);
              return convention(
                  row,
                  parties.getOrDefault(id, List.of()),
                  articles.getOrDefault(id, List.of()),
                  signatures.getOrDefault(id, List.of()));
            })
        .list();
  }

  /// Locks a convention's row until the transaction ends, so that text and signatures cannot change
  /// at once.
  void lock(ConventionId id) {
    sql.sql("select 1 from convention where id = :id for update")
        .param("id", id.value())
        .query(Integer.class)
        .optional();
  }

  void insert(Convention convention) {
    sql.sql(
            """
            insert into convention (id, slug, version, title_fr, title_en, preamble_fr, preamble_en,
              starts_on, ends_on, sign_before, amends)
            values (:id, :slug, :version, :titleFr, :titleEn, :preambleFr, :preambleEn,
              :startsOn, :endsOn, :signBefore, :amends)
            """)
        .params(columns(convention))
        .update();
    insertContents(convention);
  }

  /// Replaces the text of a convention that was read in the version before.
  ///
  /// @throws Stale if it has another version by now
  void replace(Convention convention) {
    int changed =
        sql.sql(
                """
                update convention
                set version = :version, title_fr = :titleFr, title_en = :titleEn,
                  preamble_fr = :preambleFr, preamble_en = :preambleEn, starts_on = :startsOn,
                  ends_on = :endsOn, sign_before = :signBefore, amends = :amends
                where id = :id and version = :version - 1
                """)
            .params(columns(convention))
            .update();
    if (changed == 0) {
      throw new Stale("Convention " + convention.slug());
    }
    sql.sql("delete from convention_party where convention_id = :id")
        .param("id", convention.id().value())
        .update();
    sql.sql("delete from article where convention_id = :id")
        .param("id", convention.id().value())
        .update();
    insertContents(convention);
  }

  void delete(ConventionId id) {
    sql.sql("delete from convention where id = :id").param("id", id.value()).update();
  }

  void insert(Convention convention, Signature signature) {
    sql.sql(
            """
            insert into signature (convention_id, cluster_id, version, signatory, mandate, place,
              signed_on, witnesses, recorded_at, hashes)
            values (:convention, :party, :version, :signatory, :mandate, :place,
              :signedOn, :witnesses, :recordedAt, :hashes)
            """)
        .param("convention", convention.id().value())
        .param("party", signature.party().value())
        .param("version", convention.version())
        .param("signatory", signature.signatory())
        .param("mandate", signature.mandate())
        .param("place", signature.place())
        .param("signedOn", signature.signedOn())
        .param("witnesses", signature.witnesses().toArray(String[]::new))
        .param("recordedAt", signature.recordedAt().atOffset(ZoneOffset.UTC))
        .param(
            "hashes",
            convention.articles().stream().map(CanonicalForm::hash).toArray(String[]::new))
        .update();
    renewEdition();
  }

  /// The hashes of the articles as each party signed them, to be compared with the articles as they
  /// stand.
  Map<ConventionId, List<List<String>>> signedHashes() {
    Map<ConventionId, List<List<String>>> hashes = new HashMap<>();
    sql.sql("select convention_id, hashes from signature")
        .query(
            row -> {
              hashes
                  .computeIfAbsent(
                      new ConventionId(row.getObject("convention_id", UUID.class)),
                      _ -> new ArrayList<>())
                  .add(List.of((String[]) row.getArray("hashes").getArray()));
            });
    return hashes;
  }

  private void insertContents(Convention convention) {
    for (int position = 0; position < convention.parties().size(); position++) {
      sql.sql("insert into convention_party values (:convention, :cluster, :position)")
          .param("convention", convention.id().value())
          .param("cluster", convention.parties().get(position).value())
          .param("position", position)
          .update();
    }
    for (Article article : convention.articles()) {
      sql.sql(
              """
              insert into article (convention_id, number, heading_fr, heading_en, text_fr, text_en,
                term, sunset)
              values (:convention, :number, :headingFr, :headingEn, :textFr, :textEn,
                cast(:term as jsonb), :sunset)
              """)
          .param("convention", convention.id().value())
          .param("number", article.number())
          .param("headingFr", article.heading().french())
          .param("headingEn", article.heading().english())
          .param("textFr", article.text().french())
          .param("textEn", article.text().english())
          .param("term", article.term() == null ? null : TermJson.write(article.term()))
          .param("sunset", article.sunset().name())
          .update();
    }
  }

  private static Map<String, @Nullable Object> columns(Convention convention) {
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
    columns.put("amends", convention.amends() == null ? null : convention.amends().value());
    return columns;
  }

  private Map<UUID, List<ClusterId>> parties() {
    Map<UUID, List<ClusterId>> parties = new HashMap<>();
    sql.sql("select convention_id, cluster_id from convention_party order by position")
        .query(
            row -> {
              parties
                  .computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                  .add(new ClusterId(row.getObject(2, UUID.class)));
            });
    return parties;
  }

  private Map<UUID, List<Article>> articles() {
    Map<UUID, List<Article>> articles = new HashMap<>();
    sql.sql("select * from article order by number")
        .query(
            row -> {
              articles
                  .computeIfAbsent(
                      row.getObject("convention_id", UUID.class), _ -> new ArrayList<>())
                  .add(article(row));
            });
    return articles;
  }

  private Map<UUID, List<Signature>> signatures() {
    Map<UUID, List<Signature>> signatures = new HashMap<>();
    sql.sql("select * from signature order by signed_on, recorded_at")
        .query(
            row -> {
              signatures
                  .computeIfAbsent(
                      row.getObject("convention_id", UUID.class), _ -> new ArrayList<>())
                  .add(signature(row));
            });
    return signatures;
  }

  private static Convention convention(
      ResultSet row, List<ClusterId> parties, List<Article> articles, List<Signature> signatures)
      throws SQLException {
    UUID amends = row.getObject("amends", UUID.class);
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
        articles,
        signatures);
  }

  private static Article article(ResultSet row) throws SQLException {
    String term = row.getString("term");
    return new Article(
        row.getInt("number"),
        new LocalizedText(row.getString("heading_fr"), row.getString("heading_en")),
        new LocalizedText(row.getString("text_fr"), row.getString("text_en")),
        term == null ? null : TermJson.read(term),
        Sunset.valueOf(row.getString("sunset")));
  }

  private static Signature signature(ResultSet row) throws SQLException {
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
