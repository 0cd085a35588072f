package org.entente.agenda.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.entente.agenda.AnnouncedEvents;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.platform.feed.Feed;
import org.entente.platform.page.MarkedAnswer;
import org.entente.platform.page.Origin;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The agenda where people already look: in their calendar and in their feed reader. What everybody
/// may know of, the same for all.
@Controller
class FeedPages {

  private static final String CALENDAR = "text/calendar;charset=UTF-8";
  private static final String ATOM = "application/atom+xml;charset=UTF-8";
  private static final String JSON_FEED = "application/feed+json";
  private static final int LATEST = 50;

  /// Whoever subscribed late still sees what was a month ago, and that something was called off.
  private static final int DAYS_BACK = 30;

  private final AnnouncedEvents announced;
  private final Events events;
  private final Clusters clusters;
  private final Wordings wordings;
  private final Origin origin;

  FeedPages(
      AnnouncedEvents announced,
      Events events,
      Clusters clusters,
      Wordings wordings,
      Origin origin) {
    this.announced = announced;
    this.events = events;
    this.clusters = clusters;
    this.wordings = wordings;
    this.origin = origin;
  }

  @GetMapping("/agenda.ics")
  ResponseEntity<String> calendar(HttpServletRequest request, Translator say) {
    return all(null, request, say);
  }

  @GetMapping("/clusters/{cluster}/agenda.ics")
  ResponseEntity<String> calendar(
      @PathVariable String cluster, HttpServletRequest request, Translator say) {
    return all(clusters.named(cluster), request, say);
  }

  @GetMapping("/events/{event}/calendar.ics")
  ResponseEntity<String> event(
      @PathVariable("event") String slug, HttpServletRequest request, Translator say) {
    Event event = events.named(slug);
    Wording wording = wordings.in(say);
    return MarkedAnswer.of(
        CALENDAR,
        EventCalendar.of(wording.title(event), List.of(event), origin.of(request), wording),
        request);
  }

  @GetMapping("/agenda.atom")
  ResponseEntity<String> atom(HttpServletRequest request, Translator say) {
    return MarkedAnswer.of(ATOM, feed(null, "agenda.atom", request, say).atom(), request);
  }

  @GetMapping("/clusters/{cluster}/agenda.atom")
  ResponseEntity<String> atom(
      @PathVariable String cluster, HttpServletRequest request, Translator say) {
    return MarkedAnswer.of(
        ATOM, feed(clusters.named(cluster), "agenda.atom", request, say).atom(), request);
  }

  @GetMapping("/agenda.json")
  ResponseEntity<String> json(HttpServletRequest request, Translator say) {
    return MarkedAnswer.of(JSON_FEED, feed(null, "agenda.json", request, say).json(), request);
  }

  @GetMapping("/clusters/{cluster}/agenda.json")
  ResponseEntity<String> json(
      @PathVariable String cluster, HttpServletRequest request, Translator say) {
    return MarkedAnswer.of(
        JSON_FEED, feed(clusters.named(cluster), "agenda.json", request, say).json(), request);
  }

  private ResponseEntity<String> all(
      @Nullable Cluster host, HttpServletRequest request, Translator say) {
    Wording wording = wordings.in(say);
    LocalDate from = wording.today().minusDays(DAYS_BACK);
    List<Event> all = announced.from(from, host == null ? null : host.id());
    return MarkedAnswer.of(
        CALENDAR, EventCalendar.of(name(host, say), all, origin.of(request), wording), request);
  }

  private Feed feed(
      @Nullable Cluster host, String file, HttpServletRequest request, Translator say) {
    Wording wording = wordings.in(say);
    String home = host == null ? "/" : "/clusters/" + host.slug() + "/";
    return new Feed(
        name(host, say),
        origin.of(request),
        host == null ? "/agenda" : "/clusters/" + host.slug(),
        home + file,
        say.language(),
        announced.latest(wording.today(), host == null ? null : host.id(), LATEST).stream()
            .map(event -> EventFeed.entry(event, wording))
            .toList());
  }

  private static String name(@Nullable Cluster host, Translator say) {
    return host == null ? say.say("agenda.feed.all") : say.say("agenda.feed.cluster", host.name());
  }
}
