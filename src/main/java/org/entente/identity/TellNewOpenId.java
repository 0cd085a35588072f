package org.entente.identity;

import java.util.List;
import org.entente.platform.LocalizedText;
import org.entente.platform.Uuids;
import org.entente.platform.mail.Letter;
import org.entente.platform.mail.Letter.Part;
import org.entente.platform.mail.LetterPress;
import org.entente.platform.mail.Outbox;
import org.entente.platform.mail.Purpose;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Writes to somebody that an organisation's sign-in opens their account from now on, so that one
/// who did not ask for it knows.
@Component
class TellNewOpenId {

  private final Outbox outbox;
  private final LetterPress press;

  TellNewOpenId(Outbox outbox, LetterPress press) {
    this.outbox = outbox;
    this.press = press;
  }

  void tell(Account owner, LocalizedText provider, String origin, Translator say) {
    String subject = say.say("identity.openid.mail.subject", say.say(provider));
    Letter letter =
        new Letter(
            Letter.Sender.ENTENTE,
            subject,
            subject,
            List.of(
                new Part.Words(say.say("identity.openid.mail.text", say.say(provider))),
                new Part.Aside(say.say("identity.openid.mail.unasked")),
                new Part.Way(say.say("identity.passkey.mail.way"), origin + "/account")),
            say.say("identity.passkey.mail.closing"));
    outbox.send(Purpose.of("openid", Uuids.next()), press.set(owner.email().value(), letter, say));
  }
}
