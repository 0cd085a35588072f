package org.entente.identity;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.entente.platform.mail.Letter;
import org.entente.platform.mail.LetterPress;
import org.entente.platform.mail.Outbox;
import org.entente.platform.mail.Purpose;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends an administrator a letter that says nothing, to see whether letters arrive.
@Component
public class SendTrialLetter {

  private final Outbox outbox;
  private final LetterPress press;
  private final Clock clock;

  SendTrialLetter(Outbox outbox, LetterPress press, Clock clock) {
    this.outbox = outbox;
    this.press = press;
    this.clock = clock;
  }

  /// @param site scheme, host and port, before which addresses stand
  /// @return false where one was written in the same minute: it is the one to wait for
  @Transactional
  public boolean to(Account account, String site, Translator say) {
    return outbox.send(
        Purpose.of(
            "trial",
            account.id().value(),
            clock.instant().truncatedTo(ChronoUnit.MINUTES).getEpochSecond()),
        press.set(account.email().value(), letter(site, say), say));
  }

  private static Letter letter(String site, Translator say) {
    return new Letter(
        Letter.Sender.ENTENTE,
        say.say("identity.checks.letter.subject"),
        say.say("identity.checks.letter.headline"),
        List.of(
            new Letter.Part.Words(say.say("identity.checks.letter.text")),
            new Letter.Part.Way(say.say("identity.checks.title"), site + "/administration/checks")),
        say.say("identity.checks.letter.closing"));
  }
}
