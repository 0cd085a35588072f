package org.entente.conventions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which conventions are sealed in a container, as the database tells.
@Component
class SealStore {

  private final JdbcClient sql;

  SealStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// A convention with electronic signatures.
  ///
  /// @param row names the state of its container's row; null where there is no container
  /// @param certificates SHA-256 of the certificates it was signed with, in hexadecimal
  record Sealed(@Nullable String row, Set<String> certificates) {}

  /// The conventions with electronic signatures.
  Map<ConventionId, Sealed> all() {
    Map<ConventionId, Sealed> all = new HashMap<>();
    sql.sql(
            """
            select e.convention_id, encode(e.certificate, 'hex') as certificate,
              c.xmin::text || ' ' || c.ctid::text as row
            from electronic_signature e left join signed_container c using (convention_id)
            """)
        .query(
            row -> {
              String state = row.getString("row");
              all.computeIfAbsent(
                      new ConventionId(row.getObject("convention_id", UUID.class)),
                      _ -> new Sealed(state, new HashSet<>()))
                  .certificates()
                  .add(row.getString("certificate"));
            });
    return all;
  }

  Optional<byte[]> container(ConventionId id) {
    return sql.sql("select container from signed_container where convention_id = :id")
        .param("id", id.value())
        .query((row, _) -> row.getBytes("container"))
        .optional();
  }
}
