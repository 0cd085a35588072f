package org.entente.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.identity.CurrentAccount;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.registration.Booking;
import org.entente.registration.Bookings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// One of a person's bookings, or their seats of somebody else's.
@Controller
class OneBooking {

  private final Pages pages;
  private final Bookings bookings;
  private final BookingViews views;
  private final BookedBy bookedBy;
  private final CurrentAccount current;

  OneBooking(
      Pages pages,
      Bookings bookings,
      BookingViews views,
      BookedBy bookedBy,
      CurrentAccount current) {
    this.pages = pages;
    this.bookings = bookings;
    this.views = views;
    this.bookedBy = bookedBy;
    this.current = current;
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
