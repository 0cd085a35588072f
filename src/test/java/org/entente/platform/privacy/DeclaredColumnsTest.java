package org.entente.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.EntenteTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nobody adds a column that could hold a name without saying whose it is, what for and until when.
@EntenteTest
class DeclaredColumnsTest {

  /// Columns of text that hold nothing about a person. A new one belongs here, or into the
  /// [PersonalData] of its module.
  private static final String IMPERSONAL =
      """
      article.heading_en article.heading_fr article.sunset article.term article.text_en
      article.text_fr
      certificate.code certificate.host certificate.title
      change_note.key change_note.subject
      cluster.accent cluster.formats cluster.name cluster.presentation_en cluster.presentation_fr
      cluster.seat cluster.slug cluster.territory
      comment_decision.after comment_decision.before
      company.activity company.commune company.name company.plain_name company.siren company.siret
      convention.preamble_en convention.preamble_fr convention.slug convention.title_en
      convention.title_fr convention_meeting.place convention_version.contents
      api_key.name
      declaration.kind
      dry_run_file.content dry_run_file.name
      event.address event.audience event.commune event.description event.format event.link
      event.place_words event.programme event.reason_en event.reason_fr event.series event.slug
      event.source event.summary_en event.summary_fr event.title_en event.title_fr event.venue
      event.words event_word.spelling event_word.word
      event_publication.event_type event_publication.listener_id event_publication.serialized_event
      event_publication.status
      import_decision.decision import_line.outcome import_mapping.choices import_mapping.kind
      import_mapping.signature import_origin.kind import_origin.source import_run.choices
      import_run.columns import_run.digest import_run.file_name import_run.problem
      import_run.signature
      mail_outbox.language mail_outbox.purpose part_agreement.part
      news_article.body news_article.byline news_article.preview news_article.section
      news_article.slug news_article.standfirst news_article.title news_article.withdrawn_reason
      news_article.words
      news_edition.body news_edition.byline news_edition.note news_edition.standfirst
      news_edition.title
      news_picture.alternative news_placement.convention_hash news_placement.reason
      scheduled_tasks.picked_by scheduled_tasks.task_instance scheduled_tasks.task_name
      seat.article_hash
      signature.hashes signature.place
      spring_session.primary_id spring_session.session_id
      spring_session_attributes.attribute_name spring_session_attributes.session_primary_id
      """;

  private final PrivacyRegister register;
  private final JdbcClient sql;

  DeclaredColumnsTest(PrivacyRegister register, JdbcClient sql) {
    this.register = register;
    this.sql = sql;
  }

  @Test
  void everyColumnOfTextIsDeclaredPersonalOrNot() {
    Set<String> known = new TreeSet<>(Set.of(IMPERSONAL.strip().split("\\s+")));
    known.addAll(personal());
    assertThat(texts())
        .as("columns of text that nobody declared; see PersonalData")
        .filteredOn(column -> !known.contains(column))
        .isEmpty();
  }

  @Test
  void whatIsDeclaredIsThere() {
    assertThat(columns("true")).containsAll(personal());
  }

  private Set<String> personal() {
    return register.data().stream()
        .flatMap(datum -> datum.columns().stream())
        .collect(Collectors.toSet());
  }

  /// Text without a fixed set of values.
  private List<String> texts() {
    return columns(
        """
        data_type in ('text', 'character varying', 'character', 'jsonb', 'json', 'USER-DEFINED')
          or data_type = 'ARRAY' and udt_name in ('_text', '_citext', '_varchar', '_jsonb')
        """);
  }

  private List<String> columns(String kind) {
    return sql.sql(
            """
            select c.table_name || '.' || c.column_name
            from information_schema.columns c
            where c.table_schema = 'public' and c.table_name <> 'flyway_schema_history'
              and (%s)
              and not exists (
                select from pg_constraint k
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                where k.contype = 'c' and cardinality(k.conkey) = 1
                  and k.conrelid = to_regclass(quote_ident(c.table_name))
                  and a.attname = c.column_name and %s
                  and pg_get_constraintdef(k.oid) like '%%= ANY (ARRAY[%%')
            order by 1
            """
                .formatted(kind, kind.equals("true") ? "false" : "true"))
        .query(String.class)
        .list();
  }
}
