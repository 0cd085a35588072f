package org.entente.platform.checks;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether PostgreSQL is of a version that we know, and all migrations have passed.
final class CheckDatabase implements Check {

  /// As `server_version_num` counts: 18.0.
  private static final int OLDEST = 180_000;

  private final JdbcClient sql;

  CheckDatabase(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public Finding look() {
    int number =
        sql.sql("select current_setting('server_version_num')::int").query(Integer.class).single();
    String version =
        sql.sql("select current_setting('server_version')").query(String.class).single();
    if (number < OLDEST) {
      return Finding.doubtful(name(), "old", version);
    }
    int failed = migrations("not success");
    return failed > 0
        ? Finding.broken(name(), "migration", failed)
        : Finding.sound(name(), version, migrations("success"));
  }

  private int migrations(String condition) {
    return sql.sql(
            "select count(*) from flyway_schema_history where version is not null and " + condition)
        .query(Integer.class)
        .single();
  }
}
