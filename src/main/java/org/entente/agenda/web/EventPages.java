package org.entente.agenda.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.entente.agenda.AgendaEntry;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.agenda.NearestAlternative;
import org.entente.agenda.ShowEvents;
import org.entente.clusters.Standing;
import org.entente.platform.changes.Topic;
import org.entente.platform.page.Origin;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page of one event, for whoever comes.
@Controller
class EventPages {

  private final Pages pages;
  private final Events events;
  private final ShowEvents show;
  private final NearestAlternative nearest;
  private final Visitor visitor;
  private final Wordings wordings;
  private final Origin origin;

  EventPages(
      Pages pages,
      Events events,
      ShowEvents show,
      NearestAlternative nearest,
      Visitor visitor,
      Wordings wordings,
      Origin origin) {
    this.origin = origin;
    this.pages = pages;
    this.events = events;
    this.show = show;
    this.nearest = nearest;
    this.visitor = visitor;
    this.wordings = wordings;
  }

  @GetMapping("/events/{event}")
  Page event(@PathVariable("event") String slug, HttpServletRequest request, Translator say) {
    Event event = events.named(slug);
    Standing standing = visitor.standing();
    AgendaEntry entry = show.show(event, standing);
    boolean closed = entry.attendance().payable().isEmpty();
    AgendaEntry instead =
        closed ? nearest.find(standing, List.of(event)).get(event.format()) : null;
    Wording wording = wordings.in(say);
    return pages
        .page("agenda/event")
        .shared(topics(event, closed))
        .with("markup", EventMarkup.of(event, origin.of(request), wording))
        .with("event", EventViews.of(entry, instead, standing.account() != null, wording));
  }

  /// An event that is not open shows another one, which any other may become.
  private static Topic[] topics(Event event, boolean closed) {
    return new Topic[] {
      closed ? Topic.any("event") : event.id().topic(),
      event.id().seats(),
      Topic.any("law"),
      Topic.any("cluster")
    };
  }
}
