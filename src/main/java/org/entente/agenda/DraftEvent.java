package org.entente.agenda;

import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.Problem;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Enters an event that only its host sees as yet.
@Component
public class DraftEvent {

  private static final int LONGEST_NAME = 60;

  /// Stands in the desk's addresses for the event that is not there yet.
  private static final Slug RESERVED = new Slug("new");

  private final EventStore store;

  DraftEvent(EventStore store) {
    this.store = store;
  }

  @Transactional
  public Revision draft(ClusterId host, EventDescription described) {
    return draft(host, described, null);
  }

  /// The event's address comes from its title; where another has it, the day is added, then a
  /// number.
  ///
  /// @param source the identifier in the calendar it comes from, or null; a second event of the
  /// same source is refused
  @Transactional
  public Revision draft(ClusterId host, EventDescription described, @Nullable String source) {
    List<Problem> problems = EventRules.problems(described);
    if (!problems.isEmpty()) {
      return new Revision.Refused(problems);
    }
    Event event = described.draft(EventId.next(), freeSlug(described), host, source);
    while (!store.add(event)) {
      if (source != null && !store.findImported(host, List.of(source)).isEmpty()) {
        return new Revision.Refused(Problem.overall("agenda.problem.source", source));
      }
      event = described.draft(event.id(), freeSlug(described), host, source);
    }
    return new Revision.Made(event);
  }

  private Slug freeSlug(EventDescription described) {
    String title = described.title().french();
    Slug name = Slug.of(title.substring(0, Math.min(LONGEST_NAME, title.length())));
    if (!name.equals(RESERVED) && !store.knows(name)) {
      return name;
    }
    Slug dated = new Slug(name + "-" + described.time().day());
    Slug free = dated;
    for (int number = 2; store.knows(free); number++) {
      free = new Slug(dated + "-" + number);
    }
    return free;
  }
}
