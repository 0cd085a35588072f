package org.entente.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.entente.platform.Uuids;
import org.entente.platform.mail.Letter;
import org.entente.platform.mail.Letter.Part;
import org.entente.platform.mail.LetterPress;
import org.entente.platform.mail.Mail;
import org.entente.platform.mail.Outbox;
import org.entente.platform.mail.Purpose;
import org.entente.platform.text.Translator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.JdbcOneTimeTokenService;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
  private final LetterPress press;
  private final JdbcClient sql;
  private final Clock clock;

  AskForLink(
      JdbcOneTimeTokenService tokens,
      Outbox outbox,
      LetterPress press,
      JdbcClient sql,
      Clock clock) {
    this.tokens = tokens;
    this.outbox = outbox;
    this.press = press;
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
    String link = SignInLink.of(origin, token.getTokenValue(), next);
    Mail mail = press.set(email.value(), letter(link, say), say);
    outbox.send(
        Purpose.of("sign-in", Uuids.next()), mail.usefulUntil(clock.instant().plus(VALID_FOR)));
  }

  private static Letter letter(String link, Translator say) {
    return new Letter(
        Letter.Sender.ENTENTE,
        say.say("identity.mail.subject"),
        say.say("identity.mail.subject"),
        List.of(
            new Part.Words(say.say("identity.mail.text", VALID_FOR.toMinutes())),
            new Part.Way(say.say("identity.link.button"), link),
            new Part.Aside(say.say("identity.mail.unasked"))),
        say.say("identity.mail.closing"));
  }

  /// Whether a link to sign in can still be used; looking uses nothing up. Links of [AddressLinks]
  /// are none.
  public boolean isAlive(String token) {
    return sql.sql(
            """
            select exists (
              select from one_time_tokens
              where token_value = :token and expires_at > :now and strpos(username, ' ') = 0)
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
