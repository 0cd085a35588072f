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

/// Writes to somebody that their addresses have changed, so that one who did not ask for it knows.
@Component
class TellAddresses {

  static final String ADDED = "identity.address.added.";
  static final String REMOVED = "identity.address.removed.";
  static final String MAIN = "identity.address.chosen.";
  static final String JOINED = "identity.address.joined.";

  private final Outbox outbox;
  private final LetterPress press;

  TellAddresses(Outbox outbox, LetterPress press) {
    this.outbox = outbox;
    this.press = press;
  }

  /// @param phrases [#ADDED], [#REMOVED], [#MAIN] or [#JOINED]
  /// @param address the one that was added, removed or chosen, or whose account was joined
  void tell(
      EmailAddress reader, String phrases, EmailAddress address, String origin, Translator say) {
    String subject = say.say(phrases + "subject");
    Letter letter =
        new Letter(
            Letter.Sender.ENTENTE,
            subject,
            subject,
            List.of(
                new Part.Words(say.say(phrases + "text", address.value())),
                new Part.Aside(say.say("identity.address.unasked")),
                new Part.Way(say.say("identity.way-in.account"), origin + "/account")),
            say.say("identity.address.closing"));
    outbox.send(Purpose.of("address", Uuids.next()), press.set(reader.value(), letter, say));
  }
}
