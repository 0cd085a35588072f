package org.entente.identity;

import java.util.List;
import org.entente.platform.Uuids;
import org.entente.platform.mail.Letter;
import org.entente.platform.mail.Letter.Part;
import org.entente.platform.mail.LetterPress;
import org.entente.platform.mail.Outbox;
import org.entente.platform.mail.Purpose;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Writes to somebody that something new opens their account, a passkey or an organisation's
/// sign-in, so that one who did not ask for it knows.
@Component
class TellNewWayIn {

  static final String PASSKEY = "identity.passkey.mail.";
  static final String ORGANISATION = "identity.openid.mail.";

  private final Outbox outbox;
  private final LetterPress press;

  TellNewWayIn(Outbox outbox, LetterPress press) {
    this.outbox = outbox;
    this.press = press;
  }

  /// @param phrases [#PASSKEY] or [#ORGANISATION]
  /// @param name what the person calls it
  void tell(Account owner, String phrases, String name, String origin, Translator say) {
    String subject = say.say(phrases + "subject", name);
    Letter letter =
        new Letter(
            Letter.Sender.ENTENTE,
            subject,
            subject,
            List.of(
                new Part.Words(say.say(phrases + "text", name)),
                new Part.Aside(say.say(phrases + "unasked")),
                new Part.Way(say.say("identity.way-in.account"), origin + "/account")),
            say.say("identity.way-in.closing"));
    outbox.send(Purpose.of("way-in", Uuids.next()), press.set(owner.email().value(), letter, say));
  }
}
