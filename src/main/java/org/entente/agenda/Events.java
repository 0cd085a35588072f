package org.entente.agenda;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.clusters.ClusterId;
import org.entente.platform.NotFound;
import org.entente.platform.Slug;
import org.entente.platform.table.TablePage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The events of this installation, to read.
@Component
public class Events {

  private final EventStore store;
  private final DeskTable desk;
  private final Clock clock;

  Events(EventStore store, DeskTable desk, Clock clock) {
    this.store = store;
    this.desk = desk;
    this.clock = clock;
  }

  /// Any event, a draft too: for those who have its number already.
  public Optional<Event> find(EventId id) {
    return store.find(id);
  }

  /// The events of these numbers that there are, in one question.
  public Map<EventId, Event> find(Collection<EventId> ids) {
    return store.find(ids).stream().collect(toMap(Event::id, identity()));
  }

  /// The event that an address names, unless it is a draft.
  public Optional<Event> bySlug(Slug slug) {
    return store.findKnown(slug.value());
  }

  /// The event that a public address names.
  ///
  /// @throws NotFound when there is none, or only a draft
  public Event named(String slug) {
    return store
        .findKnown(slug)
        .orElseThrow(() -> new NotFound("No event known to all has the address " + slug));
  }

  /// The event that an address of its host's desk names, draft or not.
  ///
  /// @throws NotFound when this host has none of that address
  public Event named(ClusterId host, String slug) {
    return store
        .find(host, slug)
        .orElseThrow(() -> new NotFound("This cluster has no event with the address " + slug));
  }

  /// A page of a host's own events, drafts among them.
  public TablePage<Event> ofHost(ClusterId host, DeskQuery query) {
    return desk.page(host, query, clock.instant());
  }

  /// Hands over all that a query finds, on all pages.
  @Transactional(readOnly = true)
  public void each(ClusterId host, DeskQuery query, Consumer<Event> event) {
    desk.each(host, query, clock.instant(), event);
  }

  /// Those of a host's events that came from a calendar with these identifiers, by identifier.
  public Map<String, Event> imported(ClusterId host, Collection<String> sources) {
    return store.findImported(host, sources).stream()
        .collect(toMap(event -> String.valueOf(event.source()), identity()));
  }

  /// Reads an event and keeps others from changing it, or from selling its seats, until the
  /// surrounding transaction ends.
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Event> lock(EventId id) {
    return store.lock(id);
  }

  /// The same for several events. They are locked in one order, so that nobody waits for somebody
  /// who waits for them.
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<EventId, Event> lock(Collection<EventId> ids) {
    return store.lock(ids).stream().collect(toMap(Event::id, identity()));
  }
}
