package org.entente.conventions.signing;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Documents, containers and electronic signatures in the database.
@Component
class SigningStore {

  private final JdbcClient sql;

  SigningStore(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Documents> documents(Convention convention) {
    return sql.sql(
            """
            select terms, text from signing_document
            where convention_id = :id and version = :version
            """)
        .param("id", convention.id().value())
        .param("version", convention.version())
        .query((row, _) -> new Documents(row.getBytes("terms"), row.getBytes("text")))
        .optional();
  }

  /// Keeps the documents of this version in place of those of an earlier one. Whoever comes second
  /// with the same version changes nothing.
  void keep(Convention convention, Documents documents) {
    sql.sql(
            """
            insert into signing_document (convention_id, version, terms, text)
            values (:id, :version, :terms, :text)
            on conflict (convention_id) do update
            set version = excluded.version, terms = excluded.terms, text = excluded.text
            where signing_document.version < excluded.version
            """)
        .param("id", convention.id().value())
        .param("version", convention.version())
        .param("terms", documents.terms())
        .param("text", documents.text())
        .update();
  }

  /// With what the parties signed that did not sign on paper.
  Map<ClusterId, Electronic> electronic(ConventionId convention) {
    Map<ClusterId, Electronic> all = new HashMap<>();
    sql.sql(
            """
            select cluster_id, means, encode(certificate, 'hex') as certificate
            from electronic_signature where convention_id = :id
            """)
        .param("id", convention.value())
        .query(
            row -> {
              all.put(
                  new ClusterId(row.getObject("cluster_id", UUID.class)),
                  new Electronic(
                      Means.valueOf(row.getString("means")), row.getString("certificate")));
            });
    return all;
  }

  /// An electronic signature.
  ///
  /// @param certificate SHA-256 of the certificate it was made with, in hexadecimal
  record Electronic(Means means, String certificate) {}

  void insert(ConventionId convention, ClusterId party, Electronic signature) {
    sql.sql(
            """
            insert into electronic_signature (convention_id, cluster_id, means, certificate)
            values (:convention, :party, :means, :certificate)
            """)
        .param("convention", convention.value())
        .param("party", party.value())
        .param("means", signature.means().name())
        .param("certificate", HexFormat.of().parseHex(signature.certificate()))
        .update();
  }

  Optional<byte[]> container(ConventionId convention) {
    return sql.sql("select container from signed_container where convention_id = :id")
        .param("id", convention.value())
        .query((row, _) -> row.getBytes("container"))
        .optional();
  }

  /// The same, held until the transaction ends, so that no signature gets lost beside another.
  Optional<byte[]> lockedContainer(ConventionId convention) {
    return sql.sql("select container from signed_container where convention_id = :id for update")
        .param("id", convention.value())
        .query((row, _) -> row.getBytes("container"))
        .optional();
  }

  void put(ConventionId convention, byte[] container) {
    sql.sql(
            """
            insert into signed_container (convention_id, container) values (:id, :container)
            on conflict (convention_id) do update set container = excluded.container
            """)
        .param("id", convention.value())
        .param("container", container)
        .update();
  }
}
