package org.entente.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.identity.CurrentAccount;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Origin;
import org.entente.platform.text.Translator;
import org.entente.registration.AddByHand;
import org.entente.registration.BookingAnswer;
import org.entente.registration.BookingRequest.Correspondence;
import org.entente.registration.RemoveByHand;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where staff puts people on the list of its event, and takes them off.
@Controller
class DeskChanges {

  private final Clusters clusters;
  private final Events events;
  private final AddByHand add;
  private final RemoveByHand remove;
  private final DeskChangePage page;
  private final CurrentAccount current;
  private final Origin origin;

  DeskChanges(
      Clusters clusters,
      Events events,
      AddByHand add,
      RemoveByHand remove,
      DeskChangePage page,
      CurrentAccount current,
      Origin origin) {
    this.clusters = clusters;
    this.events = events;
    this.add = add;
    this.remove = remove;
    this.page = page;
    this.current = current;
    this.origin = origin;
  }

  @GetMapping("/desk/{cluster}/events/{event}/bookings/add")
  View askToAdd(
      @PathVariable("cluster") String slug, @PathVariable("event") String address, Translator say) {
    Cluster cluster = clusters.named(slug);
    Event event = events.named(cluster.id(), address);
    return page.add(cluster, event, Form.empty().with("request", UUID.randomUUID()), null, say);
  }

  @PostMapping("/desk/{cluster}/events/{event}/bookings/add")
  View add(
      @PathVariable("cluster") String slug,
      @PathVariable("event") String address,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    Event event = events.named(cluster.id(), address);
    Form sent = Form.sent(request);
    PersonForm person = PersonForm.read(sent);
    if (person.attendee() == null) {
      return page.add(cluster, event, sent.refused(person.problems()), null, say);
    }
    BookingAnswer.Decided answer =
        add.add(
            cluster.id(),
            new AddByHand.Addition(
                event.id(),
                person.attendee(),
                sent.text("reason"),
                current.require(),
                PeopleForm.key(sent),
                new Correspondence(say.language(), origin.of(request))));
    return switch (answer) {
      case BookingAnswer.Booked _ -> {
        Notice.done(say, "registration.desk.added", person.attendee().name()).after(redirect);
        yield back(cluster, event);
      }
      case BookingAnswer.Refused refused -> page.add(cluster, event, sent, refused, say);
    };
  }

  @GetMapping("/desk/{cluster}/events/{event}/bookings/{seat}/remove")
  View askToRemove(
      @PathVariable("cluster") String slug,
      @PathVariable("event") String address,
      @PathVariable("seat") String seat,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    return page.remove(cluster, events.named(cluster.id(), address), seat, Form.empty(), say);
  }

  @PostMapping("/desk/{cluster}/events/{event}/bookings/{seat}/remove")
  View remove(
      @PathVariable("cluster") String slug,
      @PathVariable("event") String address,
      @PathVariable("seat") String seat,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    Event event = events.named(cluster.id(), address);
    Form sent = Form.sent(request);
    return switch (remove.remove(
        cluster.id(), event.id(), Addressed.seat(seat), sent.text("reason"))) {
      case RemoveByHand.Outcome.Removed(var removed) -> {
        Notice.done(say, "registration.desk.removed", removed.attendee().name()).after(redirect);
        yield back(cluster, event);
      }
      case RemoveByHand.Outcome.Refused(Problem problem) ->
          page.remove(cluster, event, seat, sent.refused(List.of(problem)), say);
    };
  }

  private static View back(Cluster cluster, Event event) {
    return Addresses.redirect(
        "/desk/%s/events/%s/bookings".formatted(cluster.slug(), event.slug()));
  }
}
