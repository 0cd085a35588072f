package org.entente.conventions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Declarations in the database, which only ever grow.
@Component
class DeclarationStore {

  private final JdbcClient sql;
  private final ConventionStore conventions;

  DeclarationStore(JdbcClient sql, ConventionStore conventions) {
    this.sql = sql;
    this.conventions = conventions;
  }

  /// Adds one, which changes the law.
  void add(ConventionId convention, Declaration declaration) {
    sql.sql(
            """
            insert into declaration (id, convention_id, cluster_id, kind, articles, from_day,
              until_day, reverses, reason, mandate, recorded_at)
            values (:id, :convention, :party, :kind, :articles, :from, :until, :reverses, :reason,
              :mandate, :recordedAt)
            """)
        .params(DeclarationRows.columns(convention, declaration))
        .update();
    conventions.renewEdition();
  }
}
