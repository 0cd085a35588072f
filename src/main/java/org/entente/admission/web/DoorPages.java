package org.entente.admission.web;

import org.entente.admission.AdmitTicket;
import org.entente.admission.Door;
import org.entente.admission.DoorAnswer;
import org.entente.admission.UndoCheckIn;
import org.entente.admission.web.DoorRequests.Place;
import org.entente.identity.CurrentAccount;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.registration.SeatId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The door of an event: who comes is found by code or by name and let in, with nothing but forms.
/// Scripts do the same faster, with a camera and without a network.
@Controller
class DoorPages {

  private final Pages pages;
  private final DoorRequests requests;
  private final DoorViews views;
  private final AdmitTicket admit;
  private final UndoCheckIn undo;
  private final CurrentAccount current;

  DoorPages(
      Pages pages,
      DoorRequests requests,
      DoorViews views,
      AdmitTicket admit,
      UndoCheckIn undo,
      CurrentAccount current) {
    this.pages = pages;
    this.requests = requests;
    this.views = views;
    this.admit = admit;
    this.undo = undo;
    this.current = current;
  }

  @GetMapping("/desk/{cluster}/events/{event}/door")
  Page door(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      @RequestParam(defaultValue = "") String door,
      @RequestParam(defaultValue = "") String q,
      Translator say) {
    Place place = requests.place(cluster, event);
    return page(place)
        .with(
            "view",
            views.of(place.host(), place.event(), DoorRequests.name(door, say), q.strip(), say));
  }

  /// The page as devices keep it: it names nobody.
  @GetMapping("/desk/{cluster}/events/{event}/door/shell")
  Page shell(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      Translator say) {
    Place place = requests.place(cluster, event);
    return page(place).with("view", views.shell(place.host(), place.event(), say));
  }

  @GetMapping("/desk/{cluster}/events/{event}/door/counts")
  Page counts(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      Translator say) {
    Place place = requests.place(cluster, event);
    return pages
        .page("admission/counts")
        .with("counts", views.counts(place.host(), place.event(), say));
  }

  /// @param ticket what was typed or scanned, where something was
  /// @param seat who was chosen from the list, where somebody was
  @PostMapping("/desk/{cluster}/events/{event}/door")
  View letIn(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      @RequestParam(defaultValue = "") String door,
      @RequestParam(defaultValue = "") String ticket,
      @RequestParam(defaultValue = "") String seat,
      RedirectAttributes redirect,
      Translator say) {
    Place place = requests.place(cluster, event);
    Door here = requests.door(place, door, say);
    DoorAnswer answer =
        Addressed.isNumber(seat)
            ? admit.choose(here, new SeatId(Addressed.number(seat)))
            : admit.show(here, ticket);
    DoorPhrases.notice(answer, say).after(redirect);
    return DoorRequests.back(place, door, say);
  }

  @PostMapping("/desk/{cluster}/events/{event}/door/check-ins/{checkin}/undo")
  View undo(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      @PathVariable("checkin") String checkIn,
      @RequestParam(defaultValue = "") String door,
      RedirectAttributes redirect,
      Translator say) {
    Place place = requests.place(cluster, event);
    undo.undo(place.event().id(), Addressed.number(checkIn), current.require().id());
    Notice.done(say, "admission.door.taken-back").after(redirect);
    return DoorRequests.back(place, door, say);
  }

  private Page page(Place place) {
    return pages
        .page("admission/door")
        .with("cluster", place.host().slug().value())
        .with("slug", place.event().slug().value());
  }
}
