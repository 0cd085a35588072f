package org.entente.conventions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.entente.platform.LocalizedText;
import org.entente.platform.Slug;
import org.entente.platform.Stale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Conventions in the database.
@Component
class ConventionStore implements RecordedConventions {

  private static final Logger log = LoggerFactory.getLogger(ConventionStore.class);

  private final JdbcClient sql;

  ConventionStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// The law's edition as this transaction sees it.
  UUID edition() {
    return sql.sql("select edition from law_edition").query(UUID.class).single();
  }

  /// Says that the law has changed: servers that hold it in memory read it anew.
  void renewEdition() {
    sql.sql("update law_edition set edition = gen_random_uuid()").update();
  }

  /// All conventions that can be read, in the order in which they were drafted. One with a term
  /// that is not known here is left out, so that it never means yes and never stands in the way of
  /// the others.
  List<Convention> all() {
    return read(null);
  }

  @Override
  public Optional<Convention> find(ConventionId id) {
    return read(id.value()).stream().findFirst();
  }

  Optional<Convention> find(String slug) {
    return sql.sql("select id from convention where slug = :slug")
        .param("slug", slug)
        .query(UUID.class)
        .optional()
        .flatMap(id -> find(new ConventionId(id)));
  }

  @Override
  public Optional<LocalizedText> title(ConventionId id) {
    return sql.sql("select title_fr, title_en from convention where id = :id")
        .param("id", id.value())
        .query((row, _) -> new LocalizedText(row.getString("title_fr"), row.getString("title_en")))
        .optional();
  }

  /// Whether another convention amends this one.
  boolean isAmended(ConventionId id) {
    return !amendmentsOf(id).isEmpty();
  }

  /// The conventions that amend this one, drafts too, the earliest first.
  List<ConventionId> amendmentsOf(ConventionId id) {
    return sql
        .sql("select id from convention where amends = :id order by id")
        .param("id", id.value())
        .query(UUID.class)
        .list()
        .stream()
        .map(ConventionId::new)
        .toList();
  }

  boolean hasSlug(Slug slug) {
    return sql.sql("select exists (select from convention where slug = :slug)")
        .param("slug", slug.value())
        .query(Boolean.class)
        .single();
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
              starts_on, ends_on, sign_before, amends, notice_months)
            values (:id, :slug, :version, :titleFr, :titleEn, :preambleFr, :preambleEn,
              :startsOn, :endsOn, :signBefore, :amends, :noticeMonths)
            """)
        .params(ConventionRows.columns(convention))
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
                  ends_on = :endsOn, sign_before = :signBefore, amends = :amends,
                  notice_months = :noticeMonths
                where id = :id and version = :version - 1
                """)
            .params(ConventionRows.columns(convention))
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

  /// Fixes a text, or opens it again.
  ///
  /// @param at when all agreed on it, or null
  void freeze(ConventionId id, @Nullable Instant at) {
    sql.sql("update convention set frozen_at = :at where id = :id")
        .param("id", id.value())
        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
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
        .param("hashes", CanonicalForm.hashes(convention).toArray(String[]::new))
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

  private List<Convention> read(@Nullable UUID only) {
    Map<UUID, List<ClusterId>> parties = new HashMap<>();
    Map<UUID, List<Article>> articles = new HashMap<>();
    Map<UUID, List<Signature>> signatures = new HashMap<>();
    Map<UUID, List<Declaration>> declarations = new HashMap<>();
    Set<UUID> unreadable = new HashSet<>();
    each(
        "select * from convention_party where :all or convention_id = :id order by position",
        only,
        (id, row) ->
            under(id, parties).add(new ClusterId(row.getObject("cluster_id", UUID.class))));
    each(
        "select * from signature where :all or convention_id = :id order by signed_on, recorded_at",
        only,
        (id, row) -> under(id, signatures).add(ConventionRows.signature(row)));
    each(
        "select * from declaration where :all or convention_id = :id order by position",
        only,
        (id, row) -> under(id, declarations).add(DeclarationRows.declaration(row)));
    each(
        "select * from article where :all or convention_id = :id order by number",
        only,
        (id, row) -> {
          try {
            under(id, articles).add(ConventionRows.article(row));
          } catch (IllegalArgumentException unknown) {
            unreadable.add(id);
            log.error("Convention {} does not act: {}", id, unknown.getMessage());
          }
        });
    return sql
        .sql("select * from convention where :all or id = :id order by id")
        .param("all", only == null)
        .param("id", only, Types.OTHER)
        .query(
            (row, _) -> {
              UUID id = row.getObject("id", UUID.class);
              return ConventionRows.convention(
                  row,
                  under(id, parties),
                  under(id, articles),
                  under(id, signatures),
                  under(id, declarations));
            })
        .list()
        .stream()
        .filter(convention -> !unreadable.contains(convention.id().value()))
        .toList();
  }

  /// Takes in one row of a convention's table.
  private interface Row {

    void take(UUID convention, ResultSet row) throws SQLException;
  }

  private void each(String query, @Nullable UUID only, Row reader) {
    sql.sql(query)
        .param("all", only == null)
        .param("id", only, Types.OTHER)
        .query(
            (RowCallbackHandler)
                row -> reader.take(row.getObject("convention_id", UUID.class), row));
  }

  private static <T> List<T> under(UUID id, Map<UUID, List<T>> all) {
    return all.computeIfAbsent(id, _ -> new ArrayList<>());
  }
}
