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

/// Writes to somebody that their account has a new passkey, so that one who did not make it knows.
@Component
class TellNewPasskey {

  private final Outbox outbox;
  private final LetterPress press;

  TellNewPasskey(Outbox outbox, LetterPress press) {
    this.outbox = outbox;
    this.press = press;
  }

  void tell(Account owner, String label, String origin, Translator say) {
    Letter letter =
        new Letter(
            Letter.Sender.ENTENTE,
            say.say("identity.passkey.mail.subject"),
            say.say("identity.passkey.mail.subject"),
            List.of(
                new Part.Words(say.say("identity.passkey.mail.text", label)),
                new Part.Aside(say.say("identity.passkey.mail.unasked")),
                new Part.Way(say.say("identity.passkey.mail.way"), origin + "/account")),
            say.say("identity.passkey.mail.closing"));
    outbox.send(Purpose.of("passkey", Uuids.next()), press.set(owner.email().value(), letter, say));
  }
}
