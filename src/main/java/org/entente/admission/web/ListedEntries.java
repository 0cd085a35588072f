package org.entente.admission.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.admission.AdmitTicket;
import org.entente.admission.Door;
import org.entente.admission.DoorHours;
import org.entente.admission.Objection;
import org.entente.admission.UndoCheckIn;
import org.entente.admission.web.DoorRequests.Place;
import org.entente.identity.CurrentAccount;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Pages;
import org.entente.platform.page.Shell;
import org.entente.platform.text.Translator;
import org.entente.registration.AttendeeQuery;
import org.entente.registration.SeatId;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Lets in several people whom staff chose on the list of an event, each as if chosen at the door,
/// and takes that back.
@Controller
class ListedEntries {

  private final Pages pages;
  private final DoorRequests requests;
  private final AdmitTicket admit;
  private final UndoCheckIn undo;
  private final CurrentAccount current;
  private final Clock clock;

  ListedEntries(
      Pages pages,
      DoorRequests requests,
      AdmitTicket admit,
      UndoCheckIn undo,
      CurrentAccount current,
      Clock clock) {
    this.pages = pages;
    this.requests = requests;
    this.admit = admit;
    this.undo = undo;
    this.current = current;
    this.clock = clock;
  }

  /// Answers with a page that says who is in, who is not and why, and offers the way back. Sent
  /// twice, it lets nobody in twice.
  @PostMapping("/desk/{cluster}/events/{event}/bookings/check-in")
  View letIn(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      @RequestParam MultiValueMap<String, String> sent,
      RedirectAttributes redirect,
      Translator say) {
    Place place = requests.place(cluster, event);
    List<String> seats = chosen(sent, "seat");
    Optional<Objection> closed = DoorHours.closed(place.event(), clock.instant());
    if (seats.isEmpty()) {
      Notice.refused(say, "admission.entries.none-picked").after(redirect);
      return back(place, sent);
    }
    if (closed.isPresent()) {
      new Notice(
              Notice.Kind.REFUSED,
              DoorPhrases.closed(closed.get(), DoorHours.opens(place.event()), say))
          .after(redirect);
      return back(place, sent);
    }
    Door door = requests.door(place, "", say);
    EntriesView view = new EntriesView(list(place, sent), new ArrayList<>(), new ArrayList<>());
    for (String seat : seats) {
      view.add(admit.choose(door, new SeatId(Addressed.number(seat))), say);
    }
    return pages
        .page("admission/entries")
        .with("desk", new Shell.Desk(place.host().slug().value(), place.host().name()))
        .with("title", say.say(place.event().title()))
        .with("base", base(place))
        .with("query", sent.toSingleValueMap())
        .with("view", view);
  }

  @PostMapping("/desk/{cluster}/events/{event}/bookings/check-in/undo")
  View undo(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      @RequestParam MultiValueMap<String, String> sent,
      RedirectAttributes redirect,
      Translator say) {
    Place place = requests.place(cluster, event);
    List<String> checkIns = chosen(sent, "check-in");
    for (String checkIn : checkIns) {
      undo.undo(place.event().id(), Addressed.number(checkIn), current.require().id());
    }
    Notice.done(say, "admission.entries.undone", checkIns.size()).after(redirect);
    return back(place, sent);
  }

  private static List<String> chosen(MultiValueMap<String, String> sent, String name) {
    return sent.getOrDefault(name, List.of()).stream().filter(Addressed::isNumber).toList();
  }

  private static View back(Place place, MultiValueMap<String, String> sent) {
    return Addresses.redirect(list(place, sent));
  }

  /// The list as it was when people were chosen on it.
  private static String list(Place place, Map<String, List<String>> sent) {
    AttendeeQuery query = AttendeeQuery.read(MultiValueMap.fromMultiValue(sent).toSingleValueMap());
    return query.address(base(place)).to(query.cursor());
  }

  private static String base(Place place) {
    return "/desk/%s/events/%s/bookings".formatted(place.host().slug(), place.event().slug());
  }
}
