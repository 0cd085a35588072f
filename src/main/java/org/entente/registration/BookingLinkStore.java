package org.entente.registration;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The secret that seals links, in PostgreSQL.
@Component
class BookingLinkStore {

  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient sql;

  BookingLinkStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// The installation's own, made when it seals for the first time.
  BookingLinkSeal seal() {
    return known().or(this::made).or(this::known).orElseThrow();
  }

  /// The same, or empty while it has sealed nothing.
  Optional<BookingLinkSeal> known() {
    return sql.sql("select secret from booking_link_secret")
        .query(byte[].class)
        .optional()
        .map(BookingLinkSeal::new);
  }

  private Optional<BookingLinkSeal> made() {
    byte[] fresh = new byte[SECRET_BYTES];
    RANDOM.nextBytes(fresh);
    int written =
        sql.sql("insert into booking_link_secret (secret) values (:secret) on conflict do nothing")
            .param("secret", fresh)
            .update();
    return written == 1 ? Optional.of(new BookingLinkSeal(fresh)) : Optional.empty();
  }
}
