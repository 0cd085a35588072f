package org.entente.agenda.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.agenda.AgendaEntry;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.agenda.Publication;
import org.entente.agenda.ShowEvents;
import org.entente.clusters.Standing;
import org.entente.platform.card.Card;
import org.entente.platform.card.CardPress;
import org.entente.platform.text.Messages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What other sites show of an event.
@Controller
class EventCards {

  private final Events events;
  private final ShowEvents show;
  private final Wordings wordings;
  private final CardPress press;
  private final Messages messages;

  EventCards(
      Events events, ShowEvents show, Wordings wordings, CardPress press, Messages messages) {
    this.events = events;
    this.show = show;
    this.wordings = wordings;
    this.press = press;
    this.messages = messages;
  }

  @GetMapping("/events/{event}/card.png")
  ResponseEntity<byte[]> card(
      @PathVariable("event") String slug, @RequestParam(defaultValue = "") String language) {
    Wording wording = wordings.in(messages.in(language));
    Event event = events.named(slug);
    AgendaEntry entry = show.show(event, Standing.VISITOR);
    List<String> accents = wording.hosts(entry).map(cluster -> cluster.accent().hex()).toList();
    Card card =
        new Card(
            eyebrow(entry, wording),
            wording.title(event),
            wording.language(event),
            wording.day(event.time().day())
                + ", "
                + wording.hours(event).start()
                + " · "
                + wording.town(event.place()),
            accents,
            false);
    return press.answer(card, wording.say());
  }

  /// What is called off says so first.
  private static String eyebrow(AgendaEntry entry, Wording wording) {
    Stream<String> called =
        entry.event().status() instanceof Publication.Cancelled
            ? Stream.of(wording.say().say("agenda.phase.cancelled"))
            : Stream.empty();
    return Stream.concat(called, EventViews.eyebrow(entry, wording).stream())
        .collect(Collectors.joining(", "));
  }
}
