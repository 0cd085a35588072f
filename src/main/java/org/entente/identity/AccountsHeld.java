package org.entente.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.platform.Problem;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PersonalData;
import org.entente.platform.privacy.PersonalDatum;
import org.entente.platform.privacy.PersonalDatum.LegalBasis;
import org.entente.platform.privacy.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Accounts, links to sign in and sessions. An account that is erased leaves a row without a
/// person,
/// so that what it did can still be counted.
@Component
@Order(80)
class AccountsHeld implements PersonalData {

  private static final Duration SESSION_WITHOUT_USE = Duration.ofDays(30);

  private final JdbcClient sql;
  private final EndUnusedAccounts unused;
  private final Clock clock;

  AccountsHeld(JdbcClient sql, EndUnusedAccounts unused, Clock clock) {
    this.sql = sql;
    this.unused = unused;
    this.clock = clock;
  }

  @Override
  public List<PersonalDatum> data() {
    return List.of(
        PersonalDatum.of(
            "identity.privacy.", "account", LegalBasis.CONTRACT, "account.email", "account.name"),
        PersonalDatum.of(
            "identity.privacy.",
            "sign-in",
            LegalBasis.CONTRACT,
            "one_time_tokens.token_value",
            "one_time_tokens.username",
            "spring_session.principal_name"),
        PersonalDatum.of(
            "identity.privacy.",
            "passkeys",
            LegalBasis.CONTRACT,
            "user_entities.id",
            "user_entities.name",
            "user_entities.display_name",
            "user_credentials.credential_id",
            "user_credentials.user_entity_user_id",
            "user_credentials.authenticator_transports",
            "user_credentials.public_key_credential_type",
            "user_credentials.label"));
  }

  @Override
  public List<Extract> export(Subject person) {
    return List.of(
        Extract.of(
            "account",
            sql.sql(
                    """
                    select email, name, administrator, opened_at, last_seen_at
                    from account where id = :account
                    """)
                .param("account", person.account())
                .query()
                .listOfRows()),
        Extract.of(
            "sign-in-links",
            sql.sql(
                    "select username as email, expires_at from one_time_tokens where username = any(:emails)")
                .param("emails", person.array())
                .query()
                .listOfRows()),
        Extract.of(
            "sessions",
            sql.sql(
                    """
                    select to_timestamp(creation_time / 1000) as began_at,
                      to_timestamp(last_access_time / 1000) as last_used_at,
                      to_timestamp(expiry_time / 1000) as ends_at
                    from spring_session where principal_name = cast(:account as text)
                    """)
                .param("account", person.account())
                .query()
                .listOfRows()),
        Extract.of(
            "passkeys",
            sql.sql(
                    """
                    select c.label, c.created, c.last_used, c.backup_state as kept_elsewhere_too
                    from user_credentials c join user_entities u on u.id = c.user_entity_user_id
                    where u.name = cast(:account as text)
                    """)
                .param("account", person.account())
                .query()
                .listOfRows()));
  }

  @Override
  public Optional<Problem> objection(Subject person) {
    boolean last =
        sql.sql(
                """
                select coalesce(bool_or(id = :account), false) and count(*) = 1
                from account where administrator
                """)
            .param("account", person.account())
            .query(Boolean.class)
            .single();
    return last
        ? Optional.of(Problem.overall("identity.data.last-administrator"))
        : Optional.empty();
  }

  @Override
  public void erase(Subject person) {
    UUID account = person.account();
    sql.sql("delete from one_time_tokens where username = any(:emails)")
        .param("emails", person.array())
        .update();
    sql.sql("delete from spring_session where principal_name = cast(:account as text)")
        .param("account", account)
        .update();
    sql.sql("delete from user_entities where name = cast(:account as text)")
        .param("account", account)
        .update();
    sql.sql(
            """
            update account
            set email = 'erased-' || id || '@erased.invalid', name = null, administrator = false,
              erased_at = :now
            where id = :account
            """)
        .param("account", account)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void endTerms() {
    Instant now = clock.instant();
    sql.sql("delete from one_time_tokens where expires_at < :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    sql.sql("delete from spring_session where last_access_time < :before")
        .param("before", now.minus(SESSION_WITHOUT_USE).toEpochMilli())
        .update();
    unused.end();
  }
}
