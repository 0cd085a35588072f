package org.entente.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.registration.EventWords;
import org.entente.registration.ReduceCapacity;
import org.entente.registration.SeatId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where staff gives an event fewer seats than it sold, and says whose are taken back.
@Controller
class ReducePages {

  private static final int LARGEST = 1_000_000;

  private final Pages pages;
  private final Clusters clusters;
  private final Events events;
  private final ReduceCapacity reduce;
  private final DeskLists lists;
  private final EventWords words;

  ReducePages(
      Pages pages,
      Clusters clusters,
      Events events,
      ReduceCapacity reduce,
      DeskLists lists,
      EventWords words) {
    this.pages = pages;
    this.clusters = clusters;
    this.events = events;
    this.reduce = reduce;
    this.lists = lists;
    this.words = words;
  }

  /// Without a number it asks for one; with one it proposes whose seats are taken back.
  @GetMapping("/desk/{cluster}/events/{event}/bookings/reduce")
  Page ask(
      @PathVariable("cluster") String slug,
      @PathVariable("event") String address,
      HttpServletRequest request,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    Event event = events.named(cluster.id(), address);
    Form sent = Form.sent(request);
    if (sent.text("capacity").isEmpty()) {
      return page(
          cluster,
          event,
          Form.empty().with("capacity", event.capacity()),
          false,
          say,
          HttpStatus.OK);
    }
    Integer capacity = capacity(sent);
    return capacity == null
        ? page(
            cluster,
            event,
            sent.refused(List.of(Problem.at("capacity", "registration.reduce.number"))),
            false,
            say,
            HttpStatus.UNPROCESSABLE_CONTENT)
        : page(
            cluster,
            event,
            sent.withAll(
                "seat",
                reduce.propose(event, capacity).stream()
                    .map(seat -> seat.value().toString())
                    .toList()),
            true,
            say,
            HttpStatus.OK);
  }

  @PostMapping("/desk/{cluster}/events/{event}/bookings/reduce")
  View reduce(
      @PathVariable("cluster") String slug,
      @PathVariable("event") String address,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    Event event = events.named(cluster.id(), address);
    Form sent = Form.sent(request);
    Integer capacity = capacity(sent);
    if (capacity == null) {
      return page(
          cluster,
          event,
          sent.refused(List.of(Problem.at("capacity", "registration.reduce.number"))),
          true,
          say,
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Set<SeatId> chosen = sent.all("seat").stream().map(Addressed::seat).collect(Collectors.toSet());
    return switch (reduce.reduce(cluster.id(), event.id(), capacity, chosen, sent.text("reason"))) {
      case ReduceCapacity.Outcome.Reduced(int takenBack) -> {
        Notice.done(say, "registration.reduce.done", capacity, takenBack).after(redirect);
        yield Addresses.redirect(base(cluster, event));
      }
      case ReduceCapacity.Outcome.Refused(var problems) ->
          page(cluster, event, sent.refused(problems), true, say, HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private static @Nullable Integer capacity(Form sent) {
    String text = sent.text("capacity");
    return text.matches("[0-9]{1,7}") && Integer.parseInt(text) <= LARGEST && !text.matches("0+")
        ? Integer.valueOf(text)
        : null;
  }

  private Page page(
      Cluster cluster,
      Event event,
      Form form,
      boolean proposed,
      Translator say,
      HttpStatus status) {
    return pages
        .page("registration/desk-reduce")
        .with("desk", DeskBookings.desk(cluster))
        .with("event", EventFacts.withLink(event, words, say))
        .with("base", base(cluster, event))
        .with("form", form)
        .with("proposed", proposed)
        .with(
            "lines",
            lists.all(cluster, event, say).stream().filter(line -> !line.seat().waiting()).toList())
        .status(status);
  }

  private static String base(Cluster cluster, Event event) {
    return "/desk/%s/events/%s/bookings".formatted(cluster.slug(), event.slug());
  }
}
