package org.entente.agenda;

import java.time.Clock;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Decide;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.Slug;
import org.entente.territory.Gazetteer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets everybody know of an event.
@Component
public class PublishEvent {

  private final EventStore store;
  private final Decide decide;
  private final Gazetteer gazetteer;
  private final Clock clock;
  private final ApplicationEventPublisher announcements;

  PublishEvent(
      EventStore store,
      Decide decide,
      Gazetteer gazetteer,
      Clock clock,
      ApplicationEventPublisher announcements) {
    this.store = store;
    this.decide = decide;
    this.gazetteer = gazetteer;
    this.clock = clock;
    this.announcements = announcements;
  }

  /// Does nothing when it is published already.
  ///
  /// @throws NotFound if the host has no such event
  @Transactional
  public Revision publish(ClusterId host, EventId id) {
    Event event = EventAtDesk.lock(store, host, id);
    return switch (event.status()) {
      case Publication.Draft _ -> publish(event);
      case Publication.Published _ -> new Revision.Made(event);
      case Publication.Cancelled _ ->
          new Revision.Refused(Problem.overall("agenda.problem.cancelled"));
    };
  }

  /// What would keep an event of that description from being published; empty when nothing does.
  public List<Problem> objections(ClusterId host, EventDescription described) {
    Event event = described.draft(EventId.next(), new Slug("x"), host, null);
    return PublicationRules.problems(event, decide.law(), gazetteer);
  }

  private Revision publish(Event draft) {
    List<Problem> problems = PublicationRules.problems(draft, decide.law(), gazetteer);
    if (!problems.isEmpty()) {
      return new Revision.Refused(problems);
    }
    Event published = draft.withStatus(new Publication.Published(clock.instant()));
    store.change(published);
    announcements.publishEvent(new EventPublished(published.id()));
    return new Revision.Made(published);
  }
}
