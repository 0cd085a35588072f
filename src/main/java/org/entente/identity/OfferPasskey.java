package org.entente.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Offers a passkey, once: to whoever comes back by a link after their first visit and has none.
/// The
/// first visit itself is left alone, for somebody wants a seat then.
@Component
class OfferPasskey {

  private static final Duration FIRST_VISIT = Duration.ofHours(1);

  private final JdbcClient sql;
  private final Clock clock;

  OfferPasskey(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// Whether it is to be offered now; says yes once.
  @Transactional
  boolean isDue(AccountId account) {
    return sql.sql(
                """
                update account a set passkey_offered_at = :now
                where id = :account and passkey_offered_at is null and opened_at < :before
                  and not exists (
                    select from user_entities u
                      join user_credentials c on c.user_entity_user_id = u.id
                    where u.name = cast(a.id as text))
                """)
            .param("account", account.value())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("before", clock.instant().minus(FIRST_VISIT).atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }
}
