package org.entente.agenda;

import java.time.Clock;
import java.util.Map;
import org.entente.clusters.ClusterId;
import org.entente.platform.LocalizedText;
import org.entente.platform.changes.Changes;
import org.entente.territory.Gazetteer;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Events for tests to stand on: `agenda.published(host, EventPlan.called("Connec’Sud"))`. They are
/// written as they are said, whatever the rules of publishing would say, and announced to nobody.
public final class AgendaFixture {

  /// The places of France, loaded once for all tests.
  private static final class Places {
    static final Gazetteer OF_FRANCE = Gazetteer.load();
  }

  private final EventStore store;
  private final Clock clock;

  public AgendaFixture(JdbcClient sql, Clock clock) {
    this.store = new EventStore(sql, gazetteer(), new Changes());
    this.clock = clock;
  }

  public static Gazetteer gazetteer() {
    return Places.OF_FRANCE;
  }

  public Event draft(ClusterId host, EventPlan plan) {
    return draft(host, plan.description());
  }

  public Event draft(ClusterId host, EventDescription description) {
    return switch (new DraftEvent(store).draft(host, description)) {
      case Revision.Made(Event event) -> event;
      case Revision.Refused refused -> throw new IllegalArgumentException(refused.toString());
    };
  }

  public Event published(ClusterId host, EventPlan plan) {
    return as(draft(host, plan), new Publication.Published(clock.instant()));
  }

  public Event cancelled(ClusterId host, EventPlan plan, String reason) {
    return as(
        draft(host, plan),
        new Publication.Cancelled(clock.instant(), clock.instant(), LocalizedText.french(reason)));
  }

  /// The event as the database has it.
  public Event find(EventId id) {
    return store.find(id).orElseThrow();
  }

  EventStore store() {
    return store;
  }

  /// What is asked about seats taken, answered by that ledger.
  static TakenSeats taken(SeatLedger ledger) {
    return new TakenSeats(
        new StaticListableBeanFactory(Map.of("ledger", ledger)).getBeanProvider(SeatLedger.class));
  }

  private Event as(Event draft, Publication status) {
    Event next = draft.withStatus(status);
    store.change(next);
    return next;
  }
}
