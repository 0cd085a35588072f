package org.entente.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.identity.CurrentAccount;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.registration.Booking;
import org.entente.registration.BookingId;
import org.entente.registration.Bookings;
import org.entente.registration.CancelSeats;
import org.entente.registration.Seat;
import org.entente.registration.SeatId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where people give seats back, once they have said which.
@Controller
class CancelPages {

  private final Pages pages;
  private final Bookings bookings;
  private final BookingViews views;
  private final CancelSeats cancel;
  private final CurrentAccount current;

  CancelPages(
      Pages pages,
      Bookings bookings,
      BookingViews views,
      CancelSeats cancel,
      CurrentAccount current) {
    this.pages = pages;
    this.bookings = bookings;
    this.views = views;
    this.cancel = cancel;
    this.current = current;
  }

  @GetMapping("/bookings/{booking}/cancel")
  Page ask(@PathVariable("booking") String id, Translator say) {
    Bookings.Entry entry = bookings.named(Addressed.booking(id), current.require().id());
    List<String> all =
        entry.booking().liveSeats().stream().map(seat -> seat.id().value().toString()).toList();
    return page(entry, Form.empty().withAll("seat", all), say, HttpStatus.OK);
  }

  @PostMapping("/bookings/{booking}/cancel")
  View cancel(
      @PathVariable("booking") String id,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    BookingId booking = Addressed.booking(id);
    Bookings.Entry entry = bookings.named(booking, current.require().id());
    Form sent = Form.sent(request);
    Set<SeatId> chosen = sent.all("seat").stream().map(Addressed::seat).collect(Collectors.toSet());
    boolean none = entry.booking().liveSeats().stream().map(Seat::id).noneMatch(chosen::contains);
    if (none && !entry.booking().liveSeats().isEmpty()) {
      return refused(entry, sent, Problem.at("seat", "registration.problem.none-chosen"), say);
    }
    return switch (cancel.cancel(current.require().id(), booking, chosen)) {
      case CancelSeats.Outcome.Done(Booking _) -> {
        Notice.done(say, "registration.cancel.done", chosen.size()).after(redirect);
        yield Addresses.redirect("/bookings/" + booking.value());
      }
      case CancelSeats.Outcome.TooLate(_, var event) ->
          refused(
              entry,
              sent,
              Problem.overall("registration.problem.too-late", event.time().start()),
              say);
    };
  }

  private Page refused(Bookings.Entry entry, Form sent, Problem problem, Translator say) {
    return page(entry, sent.refused(List.of(problem)), say, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Page page(Bookings.Entry entry, Form form, Translator say, HttpStatus status) {
    return pages
        .page("registration/cancel")
        .with("booking", views.of(entry, say))
        .with("form", form)
        .status(status);
  }
}
