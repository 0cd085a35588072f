package org.entente.admission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.entente.admission.Door;
import org.entente.admission.DoorBook;
import org.entente.admission.DoorHours;
import org.entente.admission.TakeReport;
import org.entente.admission.TicketSeat;
import org.entente.admission.UndoCheckIn;
import org.entente.admission.web.DoorRequests.Place;
import org.entente.agenda.Event;
import org.entente.clusters.ClusterId;
import org.entente.platform.NotFound;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What devices at the door of an event fetch and send.
@RestController
class DoorData {

  private final DoorRequests requests;
  private final DoorBook book;
  private final DoorViews views;
  private final TakeReport take;
  private final UndoCheckIn undo;
  private final Clock clock;

  DoorData(
      DoorRequests requests,
      DoorBook book,
      DoorViews views,
      TakeReport take,
      UndoCheckIn undo,
      Clock clock) {
    this.requests = requests;
    this.book = book;
    this.views = views;
    this.take = take;
    this.undo = undo;
    this.clock = clock;
  }

  @GetMapping("/desk/{cluster}/events/{event}/door/list")
  DoorJson.TicketList list(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String slug,
      HttpServletRequest request,
      Translator say) {
    Event event = requests.place(cluster, slug).event();
    Function<@Nullable ClusterId, String> shares = views.shares(say);
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new DoorJson.TicketList(
        event.id().value().toString(),
        DoorHours.opens(event).toEpochMilli(),
        DoorHours.closes(event).toEpochMilli(),
        !event.isPublished(),
        clock.millis(),
        new DoorJson.Token(token.getHeaderName(), token.getToken()),
        book.keys().stream().map(DoorJson.Key::of).toList(),
        book.seats(event.id()).stream().map(seat -> seat(seat, shares)).toList(),
        entries(event),
        DoorPhrases.forScripts(say));
  }

  @GetMapping("/desk/{cluster}/events/{event}/door/check-ins")
  DoorJson.News news(@PathVariable("cluster") String cluster, @PathVariable("event") String slug) {
    Event event = requests.place(cluster, slug).event();
    return new DoorJson.News(clock.millis(), List.of(), entries(event));
  }

  /// Takes reports one by one: each is done for itself, and a device that hears no answer sends
  /// all again.
  @PostMapping("/desk/{cluster}/events/{event}/door/check-ins")
  ResponseEntity<DoorJson.News> take(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String slug,
      @RequestBody DoorJson.Sent sent,
      Translator say) {
    Place place = requests.place(cluster, slug);
    if (sent.isTooMuch()) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    if (!sent.isReadable()) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
    }
    Door door = requests.door(place, sent.door() == null ? "" : sent.door(), say);
    List<DoorJson.Answer> answers = new ArrayList<>();
    for (DoorJson.Report report : sent.allReports()) {
      TakeReport.Report said = report.said();
      answers.add(DoorJson.Answer.of(said.id(), take.take(door, said)));
    }
    for (String checkIn : sent.allUndone()) {
      answers.add(undo(door, checkIn));
    }
    return ResponseEntity.ok(new DoorJson.News(clock.millis(), answers, entries(place.event())));
  }

  private DoorJson.Answer undo(Door door, String checkIn) {
    try {
      undo.undo(door.event().id(), Addressed.number(checkIn), door.by());
    } catch (NotFound _) {
      // It never came in, so there is nothing to take back.
    }
    return new DoorJson.Answer(checkIn, "UNDONE", null, null);
  }

  private static DoorJson.Seat seat(TicketSeat seat, Function<@Nullable ClusterId, String> shares) {
    return new DoorJson.Seat(
        seat.seat().value().toString(),
        seat.holderMark(),
        seat.code(),
        // Who comes no more is nobody's business at the door.
        seat.standing() == TicketSeat.Standing.CANCELLED ? "" : seat.name(),
        seat.standing() == TicketSeat.Standing.CANCELLED ? "" : seat.company(),
        seat.isConfirmed() ? shares.apply(seat.share()) : "",
        seat.standing().name());
  }

  private List<DoorJson.Entry> entries(Event event) {
    return book.checkIns(event.id()).values().stream()
        .flatMap(Collection::stream)
        .map(DoorJson.Entry::of)
        .toList();
  }
}
