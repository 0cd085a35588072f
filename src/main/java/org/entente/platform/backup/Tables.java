package org.entente.platform.backup;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables and sequences of a database that a backup concerns: all but Flyway's own, which a
/// restore writes anew, and those that PostgreSQL itself forgets after a crash.
record Tables(JdbcClient sql) {

  /// The stored columns of each table, by the table's name.
  Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new TreeMap<>();
    sql.sql(
            """
            select c.relname, array_agg(a.attname::text order by a.attnum)
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
              and c.relpersistence = 'p' and c.relname <> 'flyway_schema_history'
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            group by c.relname
            """)
        .query(
            row -> {
              columns.put(row.getString(1), Arrays.asList((String[]) row.getArray(2).getArray()));
            });
    return columns;
  }

  /// The next value of each sequence.
  Map<String, Long> sequences() {
    return sql
        .sql(
            """
            select sequencename, coalesce(last_value + increment_by, start_value) as next
            from pg_sequences where schemaname = 'public'
            """)
        .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String quoted(List<String> names) {
    return names.stream().map(Tables::quoted).collect(Collectors.joining(", "));
  }
}
