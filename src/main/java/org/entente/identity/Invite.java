package org.entente.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.entente.platform.mail.Letter;
import org.entente.platform.mail.Letter.Part;
import org.entente.platform.mail.LetterPress;
import org.entente.platform.mail.Outbox;
import org.entente.platform.mail.Purpose;
import org.entente.platform.text.Translator;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.JdbcOneTimeTokenService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invites somebody by mail, with a link that signs them in once. It opens the page with the button
/// of any link to sign in, so that scanners of mails use none up.
@Component
public class Invite {

  /// How long the link can be used: people read such a mail when they have time.
  public static final Duration VALID_FOR = Duration.ofDays(7);

  private final JdbcOneTimeTokenService tokens;
  private final Outbox outbox;
  private final LetterPress press;
  private final Clock clock;

  Invite(JdbcOneTimeTokenService tokens, Outbox outbox, LetterPress press, Clock clock) {
    this.tokens = tokens;
    this.outbox = outbox;
    this.press = press;
    this.clock = clock;
  }

  /// @param inviting who invites, by name
  /// @param reason what it opens, as a phrase in the language of the mail
  /// @param next where the link leads within the site
  /// @param origin the site's address, without a final slash
  /// @param purpose by which the same invitation is written once only
  @Transactional
  public void invite(
      EmailAddress guest,
      String inviting,
      String reason,
      String next,
      String origin,
      Purpose purpose,
      Translator say) {
    String token =
        tokens.generate(new GenerateOneTimeTokenRequest(guest.value(), VALID_FOR)).getTokenValue();
    String link = SignInLink.of(origin, token, next);
    String subject = say.say("identity.invite.subject", inviting);
    Letter letter =
        new Letter(
            Letter.Sender.ENTENTE,
            subject,
            subject,
            List.of(
                new Part.Words(reason),
                new Part.Way(say.say("identity.invite.way"), link),
                new Part.Aside(say.say("identity.invite.valid", VALID_FOR.toDays()))),
            say.say("identity.invite.closing", inviting));
    outbox.send(
        purpose,
        press.set(guest.value(), letter, say).usefulUntil(clock.instant().plus(VALID_FOR)));
  }
}
