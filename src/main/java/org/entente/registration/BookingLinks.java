package org.entente.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.agenda.Events;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.entente.platform.Money;
import org.entente.registration.BookingRequest.Correspondence;
import org.springframework.stereotype.Component;

/// Links in letters that book by one press: one seat of one event for one person, once. They are
/// sealed, not kept; what a link has booked is found by the key that comes with it (decision 21).
@Component
public class BookingLinks {

  /// How long a link books. A letter of last week still does.
  public static final Duration VALID_FOR = Duration.ofDays(14);

  private final BookingLinkStore store;
  private final BookingStore bookings;
  private final Events events;
  private final Accounts accounts;
  private final Quotes quotes;
  private final BookSeats book;
  private final Clock clock;

  BookingLinks(
      BookingLinkStore store,
      BookingStore bookings,
      Events events,
      Accounts accounts,
      Quotes quotes,
      BookSeats book,
      Clock clock) {
    this.store = store;
    this.bookings = bookings;
    this.events = events;
    this.accounts = accounts;
    this.quotes = quotes;
    this.book = book;
    this.clock = clock;
  }

  /// The address, within the site, at which somebody books that event at the price that the letter
  /// says.
  public String issue(AccountId person, EventId event, Money price) {
    BookingLink link =
        new BookingLink(
            person, event, price, clock.instant().plus(VALID_FOR).truncatedTo(ChronoUnit.SECONDS));
    return "/book/" + store.seal().seal(link);
  }

  /// What a link leads to, which nothing changes by looking: mail scanners follow links before
  /// people do.
  ///
  /// @param sealed the end of the address
  public OpenedLink open(String sealed) {
    Optional<BookingLinkSeal> seal = store.known();
    Optional<BookingLink> link = seal.flatMap(known -> known.open(sealed));
    Optional<Event> event =
        link.filter(ours -> !accounts.isGone(ours.person()))
            .flatMap(ours -> events.find(ours.event()))
            .filter(found -> !found.isDraft());
    if (event.isEmpty()) {
      return new OpenedLink.Unknown();
    }
    return open(link.orElseThrow(), event.get(), seal.orElseThrow());
  }

  private OpenedLink open(BookingLink link, Event event, BookingLinkSeal seal) {
    if (link.isExpiredAt(clock.instant())) {
      return new OpenedLink.Expired(event);
    }
    Hearing.Asked asked = new Hearing.Asked(link.person(), seal.request(link));
    Booking made = bookings.findByRequests(List.of(asked)).get(asked);
    // Of a cancelled event nobody gave a seat back: the quote says what became of it.
    if (made == null || !event.isPublished()) {
      return new OpenedLink.Pressable(
          link, quotes.attendee(link.person()), quotes.quote(event, link.person()));
    }
    return made.liveSeats().isEmpty()
        ? new OpenedLink.GivenBack(link, event)
        : new OpenedLink.Used(
            link, made.seats().getFirst().attendee(), new Bookings.Entry(made, event));
  }

  /// Books, at the price that was shown. A link that has booked answers with the same booking, so
  /// pressing twice, or from two places at once, books once.
  ///
  /// @param link one that [#open] gave
  public BookingAnswer press(BookingLink link, Money shownPrice, Correspondence correspondence) {
    return book.book(
        new BookingRequest(
            link.event(),
            link.person(),
            List.of(),
            shownPrice,
            store.seal().request(link),
            correspondence,
            Wish.ALL_OR_NONE));
  }
}
