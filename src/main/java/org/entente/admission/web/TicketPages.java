package org.entente.admission.web;

import java.util.List;
import org.entente.admission.TicketSeat;
import org.entente.admission.Tickets;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.identity.CurrentAccount;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.registration.BookingId;
import org.entente.registration.EventWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Tickets to show at the door: of a booking to those whom it concerns, and one by one to whoever
/// holds its link.
@Controller
class TicketPages {

  private final Pages pages;
  private final Tickets tickets;
  private final TicketViews views;
  private final Events events;
  private final EventWords words;
  private final CurrentAccount current;

  TicketPages(
      Pages pages,
      Tickets tickets,
      TicketViews views,
      Events events,
      EventWords words,
      CurrentAccount current) {
    this.pages = pages;
    this.tickets = tickets;
    this.views = views;
    this.events = events;
    this.words = words;
    this.current = current;
  }

  @GetMapping("/bookings/{booking}/tickets")
  Page ofBooking(@PathVariable("booking") String booking, Translator say) {
    List<TicketSeat> seats =
        tickets.of(new BookingId(Addressed.number(booking)), current.require());
    Event event = events.find(seats.getFirst().event()).orElseThrow();
    List<TicketSeat> shown = seats.stream().filter(TicketSeat::isConfirmed).toList();
    return page(event, say)
        .with("all", shown.size() > 1 ? "/bookings/" + booking + "/tickets.pdf" : null)
        .with(
            "tickets",
            (shown.isEmpty() ? seats : shown)
                .stream().map(seat -> views.of(seat, event, say)).toList());
  }

  @GetMapping("/tickets/{ticket}")
  Page byLink(@PathVariable("ticket") String link, Translator say) {
    Tickets.Followed followed = tickets.follow(link);
    Event event = events.find(followed.ticket().event()).orElseThrow();
    return page(event, say)
        .with(
            "tickets",
            List.of(
                followed.current()
                    ? views.of(followed.ticket(), event, say)
                    : TicketViews.given(say)));
  }

  private Page page(Event event, Translator say) {
    return pages.page("admission/tickets").with("event", EventView.of(event, words, say));
  }
}
