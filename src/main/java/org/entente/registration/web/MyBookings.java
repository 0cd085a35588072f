package org.entente.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.conventions.DecisionPhrases;
import org.entente.conventions.ExplainDecisions;
import org.entente.identity.CurrentAccount;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.registration.Booking;
import org.entente.registration.Bookings;
import org.entente.registration.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A person's bookings, and the seats that others took for them.
@Controller
class MyBookings {

  private final Pages pages;
  private final Bookings bookings;
  private final BookingViews views;
  private final ExplainDecisions explain;
  private final BookedBy bookedBy;
  private final CurrentAccount current;
  private final Clock clock;

  MyBookings(
      Pages pages,
      Bookings bookings,
      BookingViews views,
      ExplainDecisions explain,
      BookedBy bookedBy,
      CurrentAccount current,
      Clock clock) {
    this.pages = pages;
    this.bookings = bookings;
    this.views = views;
    this.explain = explain;
    this.bookedBy = bookedBy;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping("/bookings")
  Page all(Translator say) {
    Instant now = clock.instant();
    DecisionPhrases reasons = explain.in(say);
    List<Bookings.Entry> all = bookings.of(current.require().id());
    List<Bookings.Entry> forMe = bookings.madeFor(current.require().id());
    List<Bookings.Entry> others =
        Stream.concat(all.stream(), forMe.stream())
            .filter(entry -> !isUpcoming(entry, now))
            .sorted(Comparator.comparing(entry -> entry.event().time().start()))
            .toList();
    return pages
        .page("registration/bookings")
        .with("upcoming", views(all.stream().filter(entry -> isUpcoming(entry, now)), reasons, say))
        .with("forMe", views(forMe.stream().filter(entry -> isUpcoming(entry, now)), reasons, say))
        .with("others", views(others.reversed().stream(), reasons, say));
  }

  private static boolean isUpcoming(Bookings.Entry entry, Instant now) {
    return entry.booking().status() != Seat.Status.CANCELLED
        && now.isBefore(entry.event().time().end());
  }

  private List<BookingView> views(
      Stream<Bookings.Entry> entries, DecisionPhrases reasons, Translator say) {
    return entries.map(entry -> views.of(entry, reasons, say)).toList();
  }

  /// @param fresh whether it was made just now, which the page then says
  @GetMapping("/bookings/{booking}")
  Page one(
      @PathVariable("booking") String id,
      @RequestParam(name = "new", required = false) @Nullable String fresh,
      HttpServletRequest request,
      Translator say) {
    Bookings.Entry entry = bookings.named(Addressed.booking(id), current.require().id());
    if (fresh != null) {
      made(entry.booking(), say).on(request);
    }
    return pages
        .page("registration/booking")
        .with("booking", views.of(entry, say))
        .with("bookedBy", bookedBy.name(entry.booking(), current.require(), say));
  }

  private static Notice made(Booking booking, Translator say) {
    return switch (booking.status()) {
      case CONFIRMED -> Notice.done(say, "registration.book.done", booking.confirmedSeats().size());
      case OFFERED, WAITING -> Notice.done(say, "registration.wait.done");
      case CANCELLED -> Notice.refused(say, "registration.status.cancelled");
    };
  }
}
