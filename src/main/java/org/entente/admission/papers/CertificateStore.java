package org.entente.admission.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.agenda.TimeSpan;
import org.entente.identity.AccountId;
import org.entente.registration.SeatId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Certificates in PostgreSQL.
@Component
class CertificateStore {

  private final JdbcClient sql;

  CertificateStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// A certificate and the signature over what it says.
  record Signed(Certificate certificate, byte[] signature) {}

  /// What signs; made on first use, on whichever server.
  CertificateSeal seal() {
    sql.sql(
            """
            insert into certificate_secret (secret)
            select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
              || uuid_send(gen_random_uuid()))
            where not exists (select from certificate_secret)
            on conflict do nothing
            """)
        .update();
    return new CertificateSeal(
        sql.sql("select secret from certificate_secret").query(byte[].class).single());
  }

  Optional<Signed> find(CertificateCode code) {
    return sql.sql("select * from certificate where code = :code")
        .param("code", code.text())
        .query(CertificateStore::signed)
        .optional();
  }

  /// The certificate of a seat that was not revoked.
  Optional<Signed> current(SeatId seat) {
    return sql.sql("select * from certificate where seat = :seat and revoked_at is null")
        .param("seat", seat.value())
        .query(CertificateStore::signed)
        .optional();
  }

  /// All that were issued for an event, the newest first.
  List<Certificate> of(EventId event) {
    return sql
        .sql("select * from certificate where event = :event order by issued_at desc, code")
        .param("event", event.value())
        .query(CertificateStore::signed)
        .list()
        .stream()
        .map(Signed::certificate)
        .toList();
  }

  /// Adds it, unless its seat got another in the same moment.
  void add(Signed signed, AccountId by) {
    Certificate certificate = signed.certificate();
    sql.sql(
            """
            insert into certificate (code, seat, event, title, host, starts_at, ends_at, minutes,
              signature, issued_at, issued_by)
            values (:code, :seat, :event, :title, :host, :start, :end, :minutes,
              :signature, :at, :by)
            on conflict (seat) where revoked_at is null do nothing
            """)
        .param("code", certificate.code().text())
        .param("seat", certificate.seat().value())
        .param("event", certificate.event().value())
        .param("title", certificate.title())
        .param("host", certificate.host())
        .param("start", certificate.time().start().atOffset(ZoneOffset.UTC))
        .param("end", certificate.time().end().atOffset(ZoneOffset.UTC))
        .param("minutes", certificate.length().toMinutes())
        .param("signature", signed.signature())
        .param("at", certificate.issuedAt().atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  /// @return whether it was still good
  boolean revoke(CertificateCode code, AccountId by, String reason, Instant at) {
    return sql.sql(
                """
                update certificate
                set revoked_at = :at, revoked_by = :by, revoke_reason = :reason
                where code = :code and revoked_at is null
                """)
            .param("code", code.text())
            .param("by", by.value())
            .param("reason", reason)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// How often somebody, or a code, missed since then.
  int misses(byte[] subject, Instant since) {
    return sql.sql("select count(*) from certificate_miss where subject = :subject and at > :since")
        .param("subject", subject)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  /// Notes a miss, and forgets those from before.
  void miss(byte[] subject, Instant at, Instant before) {
    sql.sql("delete from certificate_miss where at <= :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
    sql.sql("insert into certificate_miss (subject, at) values (:subject, :at)")
        .param("subject", subject)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Signed signed(ResultSet row, int index) throws SQLException {
    return new Signed(
        new Certificate(
            new CertificateCode(row.getString("code")),
            new SeatId(row.getObject("seat", UUID.class)),
            new EventId(row.getObject("event", UUID.class)),
            row.getString("title"),
            row.getString("host"),
            new TimeSpan(
                row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant()),
            Duration.ofMinutes(row.getInt("minutes")),
            row.getTimestamp("issued_at").toInstant(),
            revoked(row)),
        row.getBytes("signature"));
  }

  private static Certificate.@Nullable Revoked revoked(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("revoked_at");
    return at == null
        ? null
        : new Certificate.Revoked(at.toInstant(), row.getString("revoke_reason"));
  }
}
