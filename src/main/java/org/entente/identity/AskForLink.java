package org.entente.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.entente.platform.mail.Mail;
import org.entente.platform.mail.Outbox;
import org.entente.platform.text.Translator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.JdbcOneTimeTokenService;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/// Sends a link to sign in to whoever asks, the same way whether they have an account or not.
///
/// An address that holds too many unused links already gets no more until they expire; the one who
/// asks cannot tell.
@Component
public class AskForLink {

  /// How long a link can be used.
  public static final Duration VALID_FOR = Duration.ofMinutes(15);

  private static final int MOST_AT_ONCE = 5;

  private final JdbcOneTimeTokenService tokens;
  private final Outbox outbox;
  private final JdbcClient sql;
  private final Clock clock;

  AskForLink(JdbcOneTimeTokenService tokens, Outbox outbox, JdbcClient sql, Clock clock) {
    this.tokens = tokens;
    this.outbox = outbox;
    this.sql = sql;
    this.clock = clock;
  }

  /// @param next where to go within the site once signed in
  /// @param origin the site's address, without a final slash
  /// @param say the language of the mail
  @Transactional
  public void ask(EmailAddress email, String next, String origin, Translator say) {
    if (unused(email) >= MOST_AT_ONCE) {
      return;
    }
    OneTimeToken token = tokens.generate(new GenerateOneTimeTokenRequest(email.value(), VALID_FOR));
    String link =
        UriComponentsBuilder.fromUriString(origin + "/sign-in/link")
            .queryParam("token", "{token}")
            .queryParam("next", "{next}")
            .encode()
            .buildAndExpand(token.getTokenValue(), next)
            .toUriString();
    outbox.send(
        new Mail(
            email.value(),
            say.say("identity.mail.subject"),
            say.say("identity.mail.text", link, VALID_FOR.toMinutes()),
            say.language()));
  }

  /// Whether a link can still be used; looking uses nothing up.
  public boolean isAlive(String token) {
    return sql.sql(
            """
            select exists (
              select from one_time_tokens where token_value = :token and expires_at > :now)
            """)
        .param("token", token)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  /// Counts while nobody else asks for the same address, so that asking at once gains nothing.
  private int unused(EmailAddress email) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:email, 2))")
        .param("email", email.value())
        .query((_, _) -> true)
        .single();
    return sql.sql(
            """
            select count(*) from one_time_tokens where username = :email and expires_at > :now
            """)
        .param("email", email.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }
}
