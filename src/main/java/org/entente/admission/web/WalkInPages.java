package org.entente.admission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.entente.admission.AdmitWalkIn;
import org.entente.admission.Door;
import org.entente.admission.web.DoorRequests.Place;
import org.entente.identity.CurrentAccount;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.entente.platform.page.Origin;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.registration.AddByHand;
import org.entente.registration.Attendee;
import org.entente.registration.BookingAnswer;
import org.entente.registration.BookingRequest.Correspondence;
import org.entente.registration.EventWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where somebody who comes without a seat is given one, on the terms that hold for all, and let
/// in.
@Controller
class WalkInPages {

  private final Pages pages;
  private final DoorRequests requests;
  private final AdmitWalkIn admit;
  private final EventWords words;
  private final CurrentAccount current;
  private final Origin origin;

  WalkInPages(
      Pages pages,
      DoorRequests requests,
      AdmitWalkIn admit,
      EventWords words,
      CurrentAccount current,
      Origin origin) {
    this.pages = pages;
    this.requests = requests;
    this.admit = admit;
    this.words = words;
    this.current = current;
    this.origin = origin;
  }

  @GetMapping("/desk/{cluster}/events/{event}/door/walk-in")
  Page ask(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      @RequestParam(defaultValue = "") String door,
      Translator say) {
    Place place = requests.place(cluster, event);
    Form form =
        Form.empty().with("request", UUID.randomUUID()).with("door", DoorRequests.name(door, say));
    return page(place, form, say);
  }

  @PostMapping("/desk/{cluster}/events/{event}/door/walk-in")
  View admit(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Place place = requests.place(cluster, event);
    Form sent = Form.sent(request);
    WalkInForm read = WalkInForm.read(sent);
    if (read.attendee() == null) {
      return page(place, sent.refused(read.problems()), say);
    }
    Door door = requests.door(place, sent.text("door"), say);
    return switch (admit.admit(door, addition(door, read.attendee(), sent, request, say))) {
      case AdmitWalkIn.Outcome.Answered(var answer) -> {
        DoorPhrases.notice(answer, say).after(redirect);
        yield DoorRequests.back(place, door.name(), say);
      }
      case AdmitWalkIn.Outcome.NoSeat(var why) ->
          page(place, sent.refused(List.of(problem(why))), say);
    };
  }

  private AddByHand.Addition addition(
      Door door, Attendee attendee, Form sent, HttpServletRequest request, Translator say) {
    String key = sent.text("request");
    return new AddByHand.Addition(
        door.event().id(),
        attendee,
        say.say("admission.walk-in.note", door.name()),
        current.require(),
        Addressed.isNumber(key) ? UUID.fromString(key) : UUID.randomUUID(),
        new Correspondence(say.language(), origin.of(request)));
  }

  private static Problem problem(BookingAnswer.Refused why) {
    return switch (why) {
      case BookingAnswer.Full full ->
          full.keptFrom().isEmpty()
              ? Problem.overall("admission.walk-in.full")
              : Problem.overall("admission.walk-in.kept", full.unsold());
      case BookingAnswer.NotOpen _ -> Problem.overall("admission.walk-in.not-open");
      case BookingAnswer.Closed _, BookingAnswer.Past _, BookingAnswer.UnknownEvent _ ->
          Problem.overall("admission.objection.event-over");
      case BookingAnswer.EventWasCancelled _ ->
          Problem.overall("admission.objection.event-cancelled");
      case BookingAnswer.AlreadyBooked(List<String> names, _) ->
          Problem.at("name", "admission.walk-in.already", String.join(", ", names));
      case BookingAnswer.PriceChanged _ -> Problem.overall("admission.walk-in.price");
    };
  }

  private Page page(Place place, Form form, Translator say) {
    return pages
        .page("admission/walk-in")
        .with("base", place.base())
        .with("event", EventView.of(place.event(), words, say))
        .with("form", form)
        .status(form.isRefused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }
}
