package org.entente.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.identity.Account;
import org.entente.identity.CurrentAccount;
import org.entente.platform.Money;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Origin;
import org.entente.platform.text.Translator;
import org.entente.registration.BookSeats;
import org.entente.registration.Booking;
import org.entente.registration.BookingAnswer;
import org.entente.registration.BookingAnswer.AlreadyBooked;
import org.entente.registration.BookingRequest;
import org.entente.registration.BookingRequest.Correspondence;
import org.entente.registration.JoinWaitingList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where people book seats, or enter the waiting list.
@Controller
class BookPages {

  private final Events events;
  private final CurrentAccount current;
  private final BookSeats book;
  private final JoinWaitingList join;
  private final BookPage page;
  private final Origin origin;

  BookPages(
      Events events,
      CurrentAccount current,
      BookSeats book,
      JoinWaitingList join,
      BookPage page,
      Origin origin) {
    this.events = events;
    this.current = current;
    this.book = book;
    this.join = join;
    this.page = page;
    this.origin = origin;
  }

  @GetMapping("/events/{event}/book")
  View askToBook(@PathVariable("event") String slug, Translator say) {
    return page.blank(events.named(slug), current.require(), false, say);
  }

  @GetMapping("/events/{event}/wait")
  View askToWait(@PathVariable("event") String slug, Translator say) {
    return page.blank(events.named(slug), current.require(), true, say);
  }

  @PostMapping("/events/{event}/book")
  View book(
      @PathVariable("event") String slug,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    return receive(events.named(slug), false, request, redirect, say);
  }

  @PostMapping("/events/{event}/wait")
  View join(
      @PathVariable("event") String slug,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    return receive(events.named(slug), true, request, redirect, say);
  }

  private View receive(
      Event event,
      boolean waiting,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Account account = current.require();
    Form sent = Form.sent(request);
    if (sent.has("more", "1")) {
      return page.withOneLineMore(event, account, waiting, sent, say);
    }
    PeopleForm people = PeopleForm.read(sent);
    Money shown = people.shownPrice();
    List<Problem> problems =
        shown == null && people.problems().isEmpty()
            ? List.of(Problem.overall("registration.problem.price"))
            : people.problems();
    if (!problems.isEmpty() || shown == null) {
      return page.refused(event, account, waiting, sent.refused(problems), null, say);
    }
    BookingRequest asked =
        new BookingRequest(
            event.id(),
            account.id(),
            people.attendees(),
            shown,
            PeopleForm.key(sent),
            new Correspondence(say.language(), origin.of(request)),
            PeopleForm.wish(sent, waiting));
    BookingAnswer answer = waiting ? join.join(asked) : book.book(asked);
    return switch (answer) {
      // Said by the booking itself: who books writes nothing into the session.
      case BookingAnswer.Booked(Booking booking) ->
          Addresses.redirect("/bookings/" + booking.id().value() + "?new");
      case BookingAnswer.Busy(Duration retryAfter) ->
          page.busy(
              event, "/events/" + event.slug() + (waiting ? "/wait" : "/book"), sent, retryAfter);
      case AlreadyBooked(_, var own) when own != null && sent.all("lines").isEmpty() -> {
        Notice.done(say, "registration.book.known").after(redirect);
        yield Addresses.redirect("/bookings/" + own.value());
      }
      case BookingAnswer.Refused refused ->
          page.refused(event, account, waiting, sent, refused, say);
    };
  }
}
