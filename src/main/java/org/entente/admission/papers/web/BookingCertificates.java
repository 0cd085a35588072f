package org.entente.admission.papers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.admission.papers.Guest;
import org.entente.admission.papers.GuestList;
import org.entente.admission.papers.IssueCertificates;
import org.entente.admission.papers.IssueCertificates.Answer;
import org.entente.agenda.Event;
import org.entente.identity.CurrentAccount;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.registration.BookingId;
import org.entente.registration.Bookings;
import org.entente.registration.Seat;
import org.entente.registration.SeatId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Certificates for the people of one's own booking.
@Controller
class BookingCertificates {

  private static final Pattern NUMBER =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Pages pages;
  private final Bookings bookings;
  private final GuestList guests;
  private final IssueCertificates issue;
  private final CertificatePaper paper;
  private final CurrentAccount current;

  BookingCertificates(
      Pages pages,
      Bookings bookings,
      GuestList guests,
      IssueCertificates issue,
      CertificatePaper paper,
      CurrentAccount current) {
    this.pages = pages;
    this.bookings = bookings;
    this.guests = guests;
    this.issue = issue;
    this.paper = paper;
    this.current = current;
  }

  @GetMapping("/bookings/{booking}/certificates")
  Page ask(@PathVariable("booking") String id, Translator say) {
    return page(id, entry(id), Form.empty(), say);
  }

  @PostMapping("/bookings/{booking}/certificates")
  Object issue(@PathVariable("booking") String id, HttpServletRequest request, Translator say) {
    Bookings.Entry entry = entry(id);
    return switch (issue.issue(entry.event(), people(entry), current.require().id())) {
      case Answer.Issued(var papers) -> paper.answer(entry.event(), papers, request, say);
      case Answer.Refused(Problem problem) ->
          page(id, entry, Form.empty().refused(List.of(problem)), say)
              .status(HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private Page page(String id, Bookings.Entry entry, Form form, Translator say) {
    List<Guest> people = people(entry);
    List<Problem> problems = issue.problem(entry.event(), people).stream().toList();
    Event event = entry.event();
    return pages
        .page("papers/booking")
        .with("booking", "/bookings/" + id)
        .with("title", say.say(event.title()))
        .with("language", event.title().languageFor(say.locale()))
        .with("when", DeskEvent.when(event, say))
        .with("form", form)
        .with("obstacle", problems.isEmpty() ? null : problems.getFirst())
        .with("people", people.stream().filter(Guest::isNamed).toList());
  }

  private Bookings.Entry entry(String id) {
    if (!NUMBER.matcher(id).matches()) {
      throw new NotFound("\"%s\" names no booking".formatted(id));
    }
    return bookings.named(new BookingId(UUID.fromString(id)), current.require().id());
  }

  private List<Guest> people(Bookings.Entry entry) {
    Set<SeatId> seats =
        entry.booking().confirmedSeats().stream().map(Seat::id).collect(Collectors.toSet());
    return guests.of(entry.event()).stream().filter(guest -> seats.contains(guest.seat())).toList();
  }
}
