package org.entente.platform.backup;

import org.springframework.jdbc.core.simple.JdbcClient;

/// How values are written, whatever the server's own settings: the same when they are read again.
final class CopySettings {

  private CopySettings() {}

  /// For the transaction that runs.
  static void apply(JdbcClient sql) {
    sql.sql(
            """
            select set_config('datestyle', 'ISO, YMD', true), set_config('intervalstyle', 'postgres', true),
              set_config('timezone', 'UTC', true), set_config('bytea_output', 'hex', true),
              set_config('extra_float_digits', '3', true)
            """)
        .query()
        .listOfRows();
  }
}
