package org.entente.admission.web;

import java.util.List;
import org.entente.admission.TicketSeat;
import org.entente.admission.Tickets;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.identity.CurrentAccount;
import org.entente.platform.NotFound;
import org.entente.platform.pdf.PaperPress;
import org.entente.platform.text.Translator;
import org.entente.registration.BookingId;
import org.entente.registration.EventWords;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Tickets to print, one on a page. Only those that open a door are worth paper.
@Controller
class TicketPapers {

  private final PaperPress press;
  private final Tickets tickets;
  private final TicketViews views;
  private final Events events;
  private final EventWords words;
  private final CurrentAccount current;

  TicketPapers(
      PaperPress press,
      Tickets tickets,
      TicketViews views,
      Events events,
      EventWords words,
      CurrentAccount current) {
    this.press = press;
    this.tickets = tickets;
    this.views = views;
    this.events = events;
    this.words = words;
    this.current = current;
  }

  @GetMapping("/bookings/{booking}/tickets.pdf")
  ResponseEntity<byte[]> ofBooking(@PathVariable("booking") String booking, Translator say) {
    return paper(tickets.of(new BookingId(Addressed.number(booking)), current.require()), say);
  }

  @GetMapping("/tickets/{ticket}/ticket.pdf")
  ResponseEntity<byte[]> byLink(@PathVariable("ticket") String link, Translator say) {
    Tickets.Followed followed = tickets.follow(link);
    return paper(followed.current() ? List.of(followed.ticket()) : List.of(), say);
  }

  private ResponseEntity<byte[]> paper(List<TicketSeat> seats, Translator say) {
    if (seats.isEmpty()) {
      throw new NotFound("There is no such ticket any more.");
    }
    Event event = events.find(seats.getFirst().event()).orElseThrow();
    List<TicketView> good =
        seats.stream()
            .map(seat -> views.of(seat, event, say))
            .filter(ticket -> ticket.qr() != null)
            .toList();
    if (good.isEmpty()) {
      throw new NotFound("None of these tickets opens a door.");
    }
    return press
        .paper("admission/ticket-paper", say)
        .with("event", EventView.of(event, words, say))
        .with("tickets", good)
        .answer(say.say("admission.paper.file", event.slug().value()) + ".pdf");
  }
}
