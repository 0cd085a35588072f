package org.entente.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.entente.identity.CurrentAccount;
import org.entente.platform.page.Origin;
import org.entente.platform.text.Translator;
import org.entente.registration.Bookings;
import org.entente.registration.CalendarFile;
import org.entente.registration.EventWords;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands a booking to its owner's calendar.
@Controller
class CalendarPages {

  private final Bookings bookings;
  private final CurrentAccount current;
  private final EventWords words;
  private final Origin origin;
  private final Clock clock;

  CalendarPages(
      Bookings bookings, CurrentAccount current, EventWords words, Origin origin, Clock clock) {
    this.bookings = bookings;
    this.current = current;
    this.words = words;
    this.origin = origin;
    this.clock = clock;
  }

  @GetMapping("/bookings/{booking}/calendar.ics")
  ResponseEntity<String> calendar(
      @PathVariable("booking") String id, HttpServletRequest request, Translator say) {
    Bookings.Entry entry = bookings.named(Addressed.booking(id), current.require().id());
    String link = origin.of(request) + "/bookings/" + entry.booking().id().value();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + entry.event().slug() + ".ics\"")
        .body(CalendarFile.of(entry, link, words, clock.instant(), say));
  }
}
