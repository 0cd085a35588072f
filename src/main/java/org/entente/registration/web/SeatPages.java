package org.entente.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.identity.CurrentAccount;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.registration.AcceptOffer;
import org.entente.registration.BookingId;
import org.entente.registration.Bookings;
import org.entente.registration.Naming;
import org.entente.registration.PassSeatOn;
import org.entente.registration.SeatId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where people take seats that are offered to them, and say who comes on theirs.
@Controller
class SeatPages {

  private final Pages pages;
  private final Bookings bookings;
  private final BookingViews views;
  private final AcceptOffer accept;
  private final PassSeatOn pass;
  private final CurrentAccount current;

  SeatPages(
      Pages pages,
      Bookings bookings,
      BookingViews views,
      AcceptOffer accept,
      PassSeatOn pass,
      CurrentAccount current) {
    this.pages = pages;
    this.bookings = bookings;
    this.views = views;
    this.accept = accept;
    this.pass = pass;
    this.current = current;
  }

  @PostMapping("/bookings/{booking}/accept")
  View accept(
      @PathVariable("booking") String id,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    BookingId booking = Addressed.booking(id);
    Set<SeatId> chosen =
        Form.sent(request).all("seat").stream().map(Addressed::seat).collect(Collectors.toSet());
    Notice notice =
        switch (accept.accept(current.require().id(), booking, chosen)) {
          case AcceptOffer.Outcome.Taken(_, int taken) ->
              Notice.done(say, "registration.offer.taken", taken);
          case AcceptOffer.Outcome.TooLate _ -> Notice.refused(say, "registration.offer.too-late");
        };
    notice.after(redirect);
    return Addresses.redirect("/bookings/" + booking.value());
  }

  @GetMapping("/bookings/{booking}/seats/{seat}")
  Page askToPass(
      @PathVariable("booking") String id, @PathVariable("seat") String seat, Translator say) {
    return page(own(id), Addressed.seat(seat), Form.empty(), say, HttpStatus.OK);
  }

  @PostMapping("/bookings/{booking}/seats/{seat}")
  View pass(
      @PathVariable("booking") String id,
      @PathVariable("seat") String seat,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Bookings.Entry entry = own(id);
    Form sent = Form.sent(request);
    PersonForm person = PersonForm.ofSeat(sent);
    if (person.attendee() == null) {
      return refused(entry, seat, sent, person.problems(), say);
    }
    BookingId booking = entry.booking().id();
    Naming naming =
        new Naming(Addressed.seat(seat), person.attendee(), sent.has("same-person", "yes"));
    return switch (pass.pass(current.require().id(), booking, naming)) {
      case PassSeatOn.Outcome.Passed(var passed) -> {
        Notice.done(say, "registration.pass.done", passed.attendee().name()).after(redirect);
        yield Addresses.redirect("/bookings/" + booking.value());
      }
      case PassSeatOn.Outcome.AlreadyThere(String name) ->
          refused(
              entry,
              seat,
              sent,
              List.of(Problem.at("name", "registration.pass.already", name)),
              say);
      case PassSeatOn.Outcome.TooLate(var event) ->
          refused(
              entry,
              seat,
              sent,
              List.of(Problem.overall("registration.pass.too-late", event.time().start())),
              say);
    };
  }

  private Bookings.Entry own(String id) {
    return bookings.named(Addressed.booking(id), current.require().id());
  }

  private Page refused(
      Bookings.Entry entry, String seat, Form sent, List<Problem> problems, Translator say) {
    return page(
        entry, Addressed.seat(seat), sent.refused(problems), say, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Page page(
      Bookings.Entry entry, SeatId seat, Form form, Translator say, HttpStatus status) {
    BookingView booking = views.of(entry, say);
    BookingView.SeatView chosen =
        booking.seats().stream()
            .filter(one -> one.id().equals(seat.value().toString()))
            .findFirst()
            .orElseThrow(() -> new NotFound("This booking has no seat " + seat.value()));
    return pages
        .page("registration/pass")
        .with("booking", booking)
        .with("seat", chosen)
        .with("form", form)
        .status(status);
  }
}
