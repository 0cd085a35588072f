package org.entente.conventions.signing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.entente.clusters.Cluster;
import org.entente.conventions.Convention;
import org.entente.conventions.SignConvention;
import org.entente.conventions.SignConvention.Ceremony;
import org.entente.identity.Account;
import org.entente.platform.Problem;
import org.entente.platform.Uuids;
import org.entente.platform.mail.Letter;
import org.entente.platform.mail.Letter.Part;
import org.entente.platform.mail.LetterPress;
import org.entente.platform.mail.Outbox;
import org.entente.platform.mail.Purpose;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mails a president the code with which to sign.
@Component
public class SendCode {

  private final SignConvention sign;
  private final SigningCodes codes;
  private final Outbox outbox;
  private final LetterPress press;
  private final Clock clock;

  SendCode(SignConvention sign, SigningCodes codes, Outbox outbox, LetterPress press, Clock clock) {
    this.sign = sign;
    this.codes = codes;
    this.outbox = outbox;
    this.press = press;
    this.clock = clock;
  }

  /// @param say the language of the mail
  /// @return why none was sent, or nothing
  @Transactional
  public List<Problem> send(
      Convention convention, Cluster party, Account president, Ceremony ceremony, Translator say) {
    List<Problem> problems = sign.problems(convention, party.id(), ceremony);
    if (!problems.isEmpty()) {
      return problems;
    }
    Optional<String> code = codes.make(president.id(), convention);
    if (code.isEmpty()) {
      return List.of(Problem.at("code", "signing.problem.code.soon"));
    }
    outbox.send(
        Purpose.of("signing-code", Uuids.next()),
        press
            .set(president.email().value(), letter(convention, party, code.get(), say), say)
            .usefulUntil(clock.instant().plus(SigningCodes.VALID_FOR)));
    return List.of();
  }

  private static Letter letter(Convention convention, Cluster party, String code, Translator say) {
    String title = say.say(convention.title());
    return new Letter(
        Letter.Sender.ENTENTE,
        say.say("signing.mail.subject", title),
        say.say("signing.mail.headline", title, party.name()),
        List.of(
            new Part.Facts(
                say.say("signing.mail.code"),
                List.of(
                    new Letter.Fact(
                        say.say("signing.code.field"),
                        code.substring(0, 4) + " " + code.substring(4)))),
            new Part.Words(say.say("signing.mail.text", SigningCodes.VALID_FOR.toMinutes())),
            new Part.Aside(say.say("signing.mail.unasked"))),
        say.say("signing.mail.closing"));
  }
}
