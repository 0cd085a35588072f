package org.entente.admission.web;

import java.time.Clock;
import java.util.List;
import org.entente.admission.DoorHours;
import org.entente.agenda.DeskQuery;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.clusters.Cluster;
import org.entente.clusters.DeskItem;
import org.entente.clusters.DeskSource;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// The doors that can be opened now, one press away.
@Component
class DoorsAtDesk implements DeskSource {

  private final Events events;
  private final Clock clock;

  DoorsAtDesk(Events events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<DeskItem> items(Cluster cluster, Translator say) {
    return events.ofHost(cluster.id(), DeskQuery.soonest(DeskQuery.State.UPCOMING)).rows().stream()
        .filter(Event::isPublished)
        .filter(event -> DoorHours.closed(event, clock.instant()).isEmpty())
        .map(
            event ->
                DeskItem.toDo(
                    say.say(event.title()),
                    "/desk/%s/events/%s/door".formatted(cluster.slug(), event.slug()),
                    say.say("admission.today.door"),
                    event.time().start()))
        .toList();
  }
}
