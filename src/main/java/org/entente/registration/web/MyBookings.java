package org.entente.registration.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.conventions.DecisionPhrases;
import org.entente.conventions.ExplainDecisions;
import org.entente.identity.CurrentAccount;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.registration.Bookings;
import org.entente.registration.Seat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A person's own bookings.
@Controller
class MyBookings {

  private final Pages pages;
  private final Bookings bookings;
  private final BookingViews views;
  private final ExplainDecisions explain;
  private final CurrentAccount current;
  private final Clock clock;

  MyBookings(
      Pages pages,
      Bookings bookings,
      BookingViews views,
      ExplainDecisions explain,
      CurrentAccount current,
      Clock clock) {
    this.pages = pages;
    this.bookings = bookings;
    this.views = views;
    this.explain = explain;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping("/bookings")
  Page all(Translator say) {
    Instant now = clock.instant();
    DecisionPhrases reasons = explain.in(say);
    List<Bookings.Entry> all = bookings.of(current.require().id());
    Set<Bookings.Entry> upcoming =
        all.stream()
            .filter(entry -> entry.booking().status() != Seat.Status.CANCELLED)
            .filter(entry -> now.isBefore(entry.event().time().end()))
            .collect(Collectors.toSet());
    return pages
        .page("registration/bookings")
        .with(
            "upcoming",
            all.stream()
                .filter(upcoming::contains)
                .map(entry -> views.of(entry, reasons, say))
                .toList())
        .with(
            "others",
            all.reversed().stream()
                .filter(entry -> !upcoming.contains(entry))
                .map(entry -> views.of(entry, reasons, say))
                .toList());
  }

  @GetMapping("/bookings/{booking}")
  Page one(@PathVariable("booking") String id, Translator say) {
    Bookings.Entry entry = bookings.named(Addressed.booking(id), current.require().id());
    return pages.page("registration/booking").with("booking", views.of(entry, say));
  }
}
