package org.entente.agenda;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.agenda.EventChanged.Aspect;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Decide;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.Stale;
import org.entente.territory.Gazetteer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes what a host says of its event.
@Component
public class ChangeEvent {

  private final EventStore store;
  private final TakenSeats taken;
  private final Decide decide;
  private final Gazetteer gazetteer;
  private final ApplicationEventPublisher announcements;

  ChangeEvent(
      EventStore store,
      TakenSeats taken,
      Decide decide,
      Gazetteer gazetteer,
      ApplicationEventPublisher announcements) {
    this.store = store;
    this.taken = taken;
    this.decide = decide;
    this.gazetteer = gazetteer;
    this.announcements = announcements;
  }

  /// @param version the one that the writer has read
  /// @throws Stale if the event has another version by now
  /// @throws NotFound if the host has no such event
  @Transactional
  public Revision change(ClusterId host, EventId id, int version, EventDescription described) {
    Event before = EventAtDesk.lock(store, host, id);
    if (before.version() != version) {
      throw new Stale("Event " + before.slug());
    }
    Event after = described.appliedTo(before);
    List<Problem> problems = problems(before, after);
    if (!problems.isEmpty()) {
      return new Revision.Refused(problems);
    }
    store.change(after);
    Set<Aspect> aspects = aspects(before, after);
    if (before.isPublished() && !aspects.isEmpty()) {
      announcements.publishEvent(
          new EventChanged(id, aspects, before.time().start(), before.time().end()));
    }
    return new Revision.Made(after);
  }

  private List<Problem> problems(Event before, Event after) {
    List<Problem> problems = new ArrayList<>();
    switch (before.status()) {
      case Publication.Draft _ -> problems.addAll(EventRules.problems(EventDescription.of(after)));
      case Publication.Published _ ->
          problems.addAll(PublicationRules.problems(after, decide.law(), gazetteer));
      case Publication.Cancelled _ -> problems.add(Problem.overall("agenda.problem.cancelled"));
    }
    int sold = taken.count(before.id()).sold();
    if (after.capacity() < sold) {
      problems.add(Problem.at("capacity", "agenda.problem.sold", sold, after.capacity()));
    }
    return problems;
  }

  private static Set<Aspect> aspects(Event before, Event after) {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    if (!before.time().equals(after.time())) {
      aspects.add(Aspect.TIME);
    }
    if (!before.place().equals(after.place())) {
      aspects.add(Aspect.PLACE);
    }
    if (before.capacity() != after.capacity()) {
      aspects.add(Aspect.CAPACITY);
    }
    return aspects;
  }
}
