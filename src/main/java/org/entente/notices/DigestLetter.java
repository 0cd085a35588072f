package org.entente.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.agenda.Event;
import org.entente.conventions.DecisionPhrases;
import org.entente.conventions.ExplainDecisions;
import org.entente.identity.Account;
import org.entente.platform.mail.Letter;
import org.entente.platform.mail.Letter.Fact;
import org.entente.platform.mail.Letter.Part;
import org.entente.platform.mail.LetterPress;
import org.entente.platform.mail.Mail;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.entente.registration.BookingLinks;
import org.entente.registration.EventWords;
import org.springframework.stereotype.Component;

/// The words of the weekly letter: of each proposal what, when, where, at what price and why, and a
/// link that books it.
@Component
class DigestLetter {

  private final ProposalPhrases phrases;
  private final ExplainDecisions explain;
  private final BookingLinks links;
  private final LetterPress press;
  private final Messages messages;

  DigestLetter(
      ProposalPhrases phrases,
      ExplainDecisions explain,
      BookingLinks links,
      LetterPress press,
      Messages messages) {
    this.phrases = phrases;
    this.explain = explain;
    this.links = links;
    this.press = press;
    this.messages = messages;
  }

  /// @param proposed at least one
  Mail mail(WeeklyLetter asked, Account reader, List<Proposal> proposed) {
    Translator say = messages.in(Locale.of(asked.correspondence().language()));
    return press
        .set(reader.email().value(), letter(asked, proposed, say), say)
        .withUnsubscribe(asked.correspondence().site() + asked.pausePath());
  }

  private Letter letter(WeeklyLetter asked, List<Proposal> proposed, Translator say) {
    String site = asked.correspondence().site();
    DecisionPhrases reasons = explain.in(say);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Words(say.say("notices.mail.intro")));
    for (Proposal proposal : proposed) {
      parts.add(new Part.Facts(title(proposal, say), facts(proposal, reasons, say)));
      parts.add(
          new Part.Way(
              book(proposal, say),
              site + links.issue(asked.reader(), proposal.event().id(), proposal.price())));
    }
    parts.add(new Part.Way(say.say("notices.mail.more"), site + "/for-me"));
    parts.add(new Part.Aside(say.say("notices.mail.once")));
    parts.add(new Part.Way(say.say("notices.mail.pause"), site + asked.pausePath()));
    return new Letter(
        Letter.Sender.ENTENTE,
        say.say("notices.mail.subject", title(proposed.getFirst(), say), proposed.size() - 1),
        say.say("notices.mail.headline", proposed.size()),
        parts,
        say.say("notices.mail.closing"));
  }

  private List<Fact> facts(Proposal proposal, DecisionPhrases reasons, Translator say) {
    Event event = proposal.event();
    return List.of(
        new Fact(say.say("notices.fact.when"), say.dateTime(event.time().start())),
        new Fact(say.say("notices.fact.where"), phrases.place(proposal, say)),
        new Fact(say.say("notices.fact.price"), EventWords.price(proposal.price(), say)),
        new Fact(
            say.say("notices.fact.why"),
            String.join(" ", phrases.grounds(proposal, reasons, say))));
  }

  private static String book(Proposal proposal, Translator say) {
    return proposal.price().isFree()
        ? say.say("notices.book")
        : say.say("notices.book.priced", proposal.price());
  }

  private static String title(Proposal proposal, Translator say) {
    return say.say(proposal.event().title());
  }
}
