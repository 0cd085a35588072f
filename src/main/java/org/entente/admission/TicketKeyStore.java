package org.entente.admission;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The keys of tickets in PostgreSQL. Private halves leave this class only as keys that sign.
@Component
class TicketKeyStore {

  static final String ALGORITHM = "Ed25519";

  private final JdbcClient sql;

  TicketKeyStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// The key that signs now. Nothing prints it.
  record Signing(int number, PrivateKey key) {
    @Override
    public String toString() {
      return "Signing[" + number + "]";
    }
  }

  Optional<Signing> current() {
    return sql.sql("select id, private_key from ticket_key where retired_at is null")
        .query((row, _) -> new Signing(row.getInt("id"), privateKey(row.getBytes("private_key"))))
        .optional();
  }

  /// All keys that ever signed, the oldest first.
  List<TicketKey> all() {
    return sql.sql(
            "select id, public_key, made_at, retired_at, withdrawn_at from ticket_key order by id")
        .query(TicketKeyStore::key)
        .list();
  }

  /// Makes this the key that signs, unless another does.
  void add(KeyPair pair, Instant now) {
    sql.sql(
            """
            insert into ticket_key (id, public_key, private_key, made_at)
            select coalesce(max(id), 0) + 1, :public, :private, :now from ticket_key
            on conflict do nothing
            """)
        .param("public", pair.getPublic().getEncoded())
        .param("private", pair.getPrivate().getEncoded())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The key that signs now signs no more.
  void retire(Instant now) {
    sql.sql("update ticket_key set retired_at = :now where retired_at is null")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// @return whether there was such a key that was not withdrawn before
  boolean withdraw(int number, Instant now) {
    return sql.sql(
                """
                update ticket_key
                set withdrawn_at = :now, retired_at = coalesce(retired_at, :now)
                where id = :number and withdrawn_at is null
                """)
            .param("number", number)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static TicketKey key(ResultSet row, int index) throws SQLException {
    return new TicketKey(
        row.getInt("id"),
        publicKey(row.getBytes("public_key")),
        row.getTimestamp("made_at").toInstant(),
        instant(row.getTimestamp("retired_at")),
        instant(row.getTimestamp("withdrawn_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static PublicKey publicKey(byte[] encoded) {
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("A public key of tickets cannot be read", failure);
    }
  }

  private static PrivateKey privateKey(byte[] encoded) {
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("A private key of tickets cannot be read", failure);
    }
  }
}
