package org.entente.agenda.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.entente.agenda.CancelEvent;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.agenda.Revision;
import org.entente.agenda.SeatCount;
import org.entente.agenda.TakenSeats;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.platform.LocalizedText;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.page.Shell;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where staff calls an event off, once they have said why.
@Controller
class DeskCancellation {

  private final Pages pages;
  private final Clusters clusters;
  private final Events events;
  private final TakenSeats taken;
  private final CancelEvent cancel;

  DeskCancellation(
      Pages pages, Clusters clusters, Events events, TakenSeats taken, CancelEvent cancel) {
    this.pages = pages;
    this.clusters = clusters;
    this.events = events;
    this.taken = taken;
    this.cancel = cancel;
  }

  @GetMapping("/desk/{cluster}/events/{event}/cancel")
  Page ask(@PathVariable("cluster") String slug, @PathVariable("event") String address) {
    Cluster cluster = clusters.named(slug);
    return page(cluster, events.named(cluster.id(), address), Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/desk/{cluster}/events/{event}/cancel")
  View cancel(
      @PathVariable("cluster") String slug,
      @PathVariable("event") String address,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    Event event = events.named(cluster.id(), address);
    Form sent = Form.sent(request);
    LocalizedText reason =
        new LocalizedText(
            AgendaParameters.text(sent.text("reason")),
            AgendaParameters.text(sent.text("reasonEnglish")));
    return switch (cancel.cancel(cluster.id(), event.id(), reason)) {
      case Revision.Refused(List<Problem> problems) ->
          page(cluster, event, sent.refused(problems), HttpStatus.UNPROCESSABLE_CONTENT);
      case Revision.Made(Event cancelled) -> {
        Notice.done(say, "agenda.desk.cancelled", cancelled.title().french()).after(redirect);
        yield Addresses.redirect("/desk/%s/events/%s".formatted(cluster.slug(), cancelled.slug()));
      }
    };
  }

  private Page page(Cluster cluster, Event event, Form form, HttpStatus status) {
    SeatCount count = taken.counts(List.of(event.id())).getOrDefault(event.id(), SeatCount.NONE);
    return pages
        .page("agenda/desk-cancel")
        .with("desk", new Shell.Desk(cluster.slug().value(), cluster.name()))
        .with("title", event.title().french())
        .with("slug", event.slug().value())
        .with("booked", count.sold())
        .with("waiting", count.waiting())
        .with("form", form)
        .status(status);
  }
}
