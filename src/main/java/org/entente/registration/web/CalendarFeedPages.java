package org.entente.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.identity.AccountId;
import org.entente.identity.CurrentAccount;
import org.entente.platform.NotFound;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Origin;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.entente.registration.Bookings;
import org.entente.registration.CalendarFeed;
import org.entente.registration.CalendarFeeds;
import org.entente.registration.CalendarFile;
import org.entente.registration.EventWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Somebody's bookings in their own calendar, which reads them by itself at an address that only
/// they know.
@Controller
class CalendarFeedPages {

  /// How long something that is over stays in it.
  private static final Duration PAST = Duration.ofDays(90);

  private final CalendarFeeds feeds;
  private final Bookings bookings;
  private final CurrentAccount current;
  private final EventWords words;
  private final Messages messages;
  private final Origin origin;
  private final Clock clock;

  CalendarFeedPages(
      CalendarFeeds feeds,
      Bookings bookings,
      CurrentAccount current,
      EventWords words,
      Messages messages,
      Origin origin,
      Clock clock) {
    this.feeds = feeds;
    this.bookings = bookings;
    this.current = current;
    this.words = words;
    this.messages = messages;
    this.origin = origin;
    this.clock = clock;
  }

  /// Where a person's calendar reads, or null while they have no such address.
  @Nullable String address(AccountId owner, HttpServletRequest request) {
    return feeds
        .of(owner)
        .map(feed -> "%s/calendars/%s/bookings.ics".formatted(origin.of(request), feed.secret()))
        .orElse(null);
  }

  @GetMapping("/calendars/{calendar}/bookings.ics")
  ResponseEntity<String> read(@PathVariable String calendar, HttpServletRequest request) {
    CalendarFeed feed =
        feeds
            .at(calendar)
            .orElseThrow(() -> new NotFound("No calendar is read at this address (any more)."));
    Instant since = clock.instant().minus(PAST);
    List<Bookings.Entry> entries =
        Stream.concat(bookings.of(feed.owner()).stream(), bookings.madeFor(feed.owner()).stream())
            .filter(entry -> entry.event().time().end().isAfter(since))
            .sorted(Comparator.comparing(entry -> entry.event().time().start()))
            .toList();
    Translator say = messages.in(Locale.of(feed.language()));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
        .body(CalendarFile.feed(entries, origin.of(request), words, say));
  }

  @PostMapping("/account/calendar")
  View open(Translator say, RedirectAttributes redirect) {
    boolean again = feeds.of(current.require().id()).isPresent();
    feeds.open(current.require().id(), say.language());
    Notice.done(say, again ? "registration.calendar.changed" : "registration.calendar.opened")
        .after(redirect);
    return Addresses.redirect("/bookings#calendar");
  }

  @PostMapping("/account/calendar/end")
  View close(Translator say, RedirectAttributes redirect) {
    feeds.close(current.require().id());
    Notice.done(say, "registration.calendar.closed").after(redirect);
    return Addresses.redirect("/bookings#calendar");
  }
}
