package org.entente.registration;

import java.util.ArrayList;
import java.util.List;
import org.entente.agenda.Event;
import org.entente.agenda.EventChanged;
import org.entente.conventions.DecisionPhrases;
import org.entente.conventions.ExplainDecisions;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// The words of a mail about seats: what, when, where, who, at what price and why.
@Component
class LetterText {

  private final EventWords words;
  private final ExplainDecisions explain;

  LetterText(EventWords words, ExplainDecisions explain) {
    this.words = words;
    this.explain = explain;
  }

  String letter(Event event, List<Seat> seats, List<String> opening, String link, Translator say) {
    DecisionPhrases reasons = explain.in(say);
    List<String> lines = new ArrayList<>();
    lines.add(say.say("registration.mail.hello"));
    lines.add("");
    lines.addAll(opening);
    lines.add("");
    lines.add(say.say(event.title()));
    lines.add(say.dateTime(event.time().start()));
    lines.add(words.place(event, say));
    lines.add("");
    for (Seat seat : seats) {
      lines.add(
          say.say(
              "registration.mail.seat",
              seat.attendee().name(),
              EventWords.price(seat.price(), say),
              reasons.basis(seat.fare().basis())));
    }
    lines.add("");
    lines.add(say.say("registration.mail.link"));
    lines.add(link);
    lines.add("");
    lines.add(host(event));
    return String.join("\n", lines);
  }

  /// What is another now, a line each.
  List<String> changes(Event event, EventChanged change, Translator say) {
    List<String> lines = new ArrayList<>();
    if (change.aspects().contains(EventChanged.Aspect.TIME)) {
      lines.add(
          say.say(
              "registration.mail.event-changed.time",
              change.startBefore(),
              event.time().start(),
              say.time(event.time().end())));
    }
    if (change.aspects().contains(EventChanged.Aspect.PLACE)) {
      lines.add(say.say("registration.mail.event-changed.place", words.place(event, say)));
    }
    return lines;
  }

  String host(Event event) {
    return words.host(event);
  }
}
