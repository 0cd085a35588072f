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
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.registration.Bookings;
import org.entente.registration.Seat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// A person's bookings, and the seats that others took for them.
@Controller
class MyBookings {

  private final Pages pages;
  private final Bookings bookings;
  private final BookingViews views;
  private final ExplainDecisions explain;
  private final CurrentAccount current;
  private final Clock clock;
  private final CalendarFeedPages feeds;

  MyBookings(
      Pages pages,
      Bookings bookings,
      BookingViews views,
      ExplainDecisions explain,
      CurrentAccount current,
      CalendarFeedPages feeds,
      Clock clock) {
    this.pages = pages;
    this.bookings = bookings;
    this.views = views;
    this.explain = explain;
    this.current = current;
    this.feeds = feeds;
    this.clock = clock;
  }

  @GetMapping("/bookings")
  Page all(HttpServletRequest request, Translator say) {
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
        .with("others", views(others.reversed().stream(), reasons, say))
        .with("feed", feeds.address(current.require().id(), request));
  }

  private static boolean isUpcoming(Bookings.Entry entry, Instant now) {
    return entry.booking().status() != Seat.Status.CANCELLED
        && now.isBefore(entry.event().time().end());
  }

  private List<BookingView> views(
      Stream<Bookings.Entry> entries, DecisionPhrases reasons, Translator say) {
    return entries.map(entry -> views.of(entry, reasons, say)).toList();
  }
}
