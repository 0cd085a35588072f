package org.entente.conventions.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.entente.conventions.Convention;
import org.entente.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Codes by e-mail: each of one person, for one version of one convention, for a few minutes and a
/// few attempts. Only a digest of a code is kept.
@Component
class SigningCodes {

  static final Duration VALID_FOR = Duration.ofMinutes(10);

  /// How long one waits before asking for another.
  static final Duration PAUSE = Duration.ofMinutes(1);

  private static final int MOST_MISSES = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient sql;
  private final Clock clock;

  SigningCodes(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// A new code in place of the one before; empty when that one was sent a moment ago.
  Optional<String> make(AccountId account, Convention convention) {
    Instant now = clock.instant();
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    String code = "%08d".formatted(RANDOM.nextInt(100_000_000));
    int made =
        sql.sql(
                """
                insert into signing_code (account, convention_id, version, salt, digest, sent_at,
                  expires_at)
                values (:account, :convention, :version, :salt, :digest, :now, :until)
                on conflict (account, convention_id) do update
                set version = excluded.version, salt = excluded.salt, digest = excluded.digest,
                  misses = 0, sent_at = excluded.sent_at, expires_at = excluded.expires_at
                where signing_code.sent_at <= :pause
                """)
            .param("account", account.value())
            .param("convention", convention.id().value())
            .param("version", convention.version())
            .param("salt", salt)
            .param("digest", digest(salt, code))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("until", now.plus(VALID_FOR).atOffset(ZoneOffset.UTC))
            .param("pause", now.minus(PAUSE).atOffset(ZoneOffset.UTC))
            .update();
    return made == 1 ? Optional.of(code) : Optional.empty();
  }

  /// Uses a code up. A wrong one counts as an attempt, whatever becomes of the signature.
  ///
  /// @return whether it was the right one and still good
  boolean use(AccountId account, Convention convention, String typed) {
    byte[][] kept =
        sql.sql(
                """
                update signing_code set misses = misses + 1
                where account = :account and convention_id = :convention and version = :version
                  and expires_at > :now and misses < :most
                returning salt, digest
                """)
            .param("account", account.value())
            .param("convention", convention.id().value())
            .param("version", convention.version())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("most", MOST_MISSES)
            .query((row, _) -> new byte[][] {row.getBytes("salt"), row.getBytes("digest")})
            .optional()
            .orElse(null);
    if (kept == null || !MessageDigest.isEqual(digest(kept[0], typed), kept[1])) {
      return false;
    }
    return sql.sql("delete from signing_code where account = :account and digest = :digest")
            .param("account", account.value())
            .param("digest", kept[1])
            .update()
        == 1;
  }

  void forgetExpired() {
    sql.sql("delete from signing_code where expires_at < :now")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static byte[] digest(byte[] salt, String code) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return digest.digest(code.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException("Every Java platform has SHA-256.", failure);
    }
  }
}
