package org.entente.agenda;

import java.time.Clock;
import java.time.Instant;
import org.entente.clusters.ClusterId;
import org.entente.platform.LocalizedText;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Calls an event off that everybody knows of, and says why.
@Component
public class CancelEvent {

  private final EventStore store;
  private final Clock clock;
  private final ApplicationEventPublisher announcements;

  CancelEvent(EventStore store, Clock clock, ApplicationEventPublisher announcements) {
    this.store = store;
    this.clock = clock;
    this.announcements = announcements;
  }

  /// Does nothing when it is cancelled already. An event that is over, or that nobody knows of,
  /// cannot be cancelled.
  ///
  /// @throws NotFound if the host has no such event
  @Transactional
  public Revision cancel(ClusterId host, EventId id, LocalizedText reason) {
    Event event = EventAtDesk.lock(store, host, id);
    if (reason.french().isEmpty()) {
      return new Revision.Refused(Problem.at("reason", "agenda.problem.reason"));
    }
    int length = reason.french().length();
    if (length > EventRules.LONGEST_SUMMARY) {
      return new Revision.Refused(
          Problem.at("reason", "agenda.problem.too-long", length, EventRules.LONGEST_SUMMARY));
    }
    return switch (event.status()) {
      case Publication.Draft _ ->
          new Revision.Refused(Problem.overall("agenda.problem.cancel-draft"));
      case Publication.Published(Instant since) -> cancel(event, since, reason);
      case Publication.Cancelled _ -> new Revision.Made(event);
    };
  }

  private Revision cancel(Event event, Instant publishedAt, LocalizedText reason) {
    Instant now = clock.instant();
    if (event.phaseAt(now) == Phase.PAST) {
      return new Revision.Refused(
          Problem.overall("agenda.problem.cancel-past", event.time().end()));
    }
    Event cancelled = event.withStatus(new Publication.Cancelled(publishedAt, now, reason));
    store.change(cancelled);
    announcements.publishEvent(new EventCancelled(cancelled.id()));
    return new Revision.Made(cancelled);
  }
}
