package org.entente.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PersonalData;
import org.entente.platform.privacy.PersonalDatum;
import org.entente.platform.privacy.PersonalDatum.LegalBasis;
import org.entente.platform.privacy.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What files that clusters brought say of people, as long as their lines are kept.
@Component
@Order(30)
class ImportsHeld implements PersonalData {

  /// How long the lines of a file can be looked up and given back.
  static final Duration KEPT = Duration.ofDays(90);

  private final JdbcClient sql;
  private final Clock clock;

  ImportsHeld(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public List<PersonalDatum> data() {
    return List.of(
        PersonalDatum.of(
            "imports.privacy.",
            "lines",
            LegalBasis.INTEREST,
            "import_run.content",
            "import_line.content",
            "import_origin.said"));
  }

  @Override
  public List<Extract> export(Subject person) {
    return List.of(
        Extract.of(
            "imported-lines",
            sql.sql(
                    """
                    select k.name as cluster, r.file_name as file, r.brought_at, l.content as line
                    from import_line l
                    join import_run r on r.id = l.run
                    join cluster k on k.id = r.cluster
                    where exists (
                      select from unnest(:emails) as theirs (email)
                      where strpos(lower(l.content::text), theirs.email) > 0)
                    order by r.brought_at, l.position
                    """)
                .param("emails", person.array())
                .query()
                .listOfRows()));
  }

  @Override
  public void erase(Subject person) {
    sql.sql(
            """
            delete from import_line l
            where exists (
              select from unnest(:emails) as theirs (email)
              where strpos(lower(l.content::text), theirs.email) > 0)
            """)
        .param("emails", person.array())
        .update();
    sql.sql(
            """
            update import_origin o set said = '{}'
            where exists (
              select from unnest(:emails) as theirs (email)
              where strpos(lower(o.said::text), theirs.email) > 0)
            """)
        .param("emails", person.array())
        .update();
  }

  @Override
  public void endTerms() {
    sql.sql(
            """
            delete from import_line
            where run in (select id from import_run where brought_at < :before and stage <> 'APPLYING')
            """)
        .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
    sql.sql(
            """
            update import_run set content = null
            where content is not null and brought_at < :before and stage <> 'APPLYING'
            """)
        .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }
}
