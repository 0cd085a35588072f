package org.entente.agenda.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.agenda.DeskQuery;
import org.entente.agenda.DeskQuery.State;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.agenda.Events;
import org.entente.agenda.SeatCount;
import org.entente.agenda.TakenSeats;
import org.entente.clusters.Cluster;
import org.entente.clusters.DeskItem;
import org.entente.clusters.DeskSource;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// A cluster's next events with their seats, those for which people wait, and its drafts, for the
/// desk.
@Component
class EventsAtDesk implements DeskSource {

  private static final int COMING_SHOWN = 6;
  private static final int WAITING_SHOWN = 5;
  private static final int DRAFTS_SHOWN = 5;

  private final Events events;
  private final TakenSeats taken;

  EventsAtDesk(Events events, TakenSeats taken) {
    this.events = events;
    this.taken = taken;
  }

  @Override
  public List<DeskItem> items(Cluster cluster, Translator say) {
    List<Event> next = events(cluster, State.UPCOMING).stream().filter(Event::isPublished).toList();
    Map<EventId, SeatCount> counts = taken.counts(next.stream().map(Event::id).toList());
    String home = "/desk/" + cluster.slug() + "/events";
    List<DeskItem> items = new ArrayList<>();
    next.stream()
        .filter(event -> count(event, counts).waiting() > 0)
        .limit(WAITING_SHOWN)
        .map(event -> waiting(event, count(event, counts), home, say))
        .forEach(items::add);
    events(cluster, State.DRAFT).stream()
        .limit(DRAFTS_SHOWN)
        .map(event -> draft(event, home, say))
        .forEach(items::add);
    next.stream()
        .limit(COMING_SHOWN)
        .map(event -> coming(event, count(event, counts), home, say))
        .forEach(items::add);
    return items;
  }

  private List<Event> events(Cluster cluster, State state) {
    return events.ofHost(cluster.id(), DeskQuery.soonest(state)).rows();
  }

  private static SeatCount count(Event event, Map<EventId, SeatCount> counts) {
    return counts.getOrDefault(event.id(), SeatCount.NONE);
  }

  private static DeskItem waiting(Event event, SeatCount count, String home, Translator say) {
    return DeskItem.toDo(
        say.say(event.title()),
        home + "/" + event.slug() + "/bookings",
        say.say("agenda.desk.today.waiting", count.waiting(), count.sold(), event.capacity()),
        event.time().start());
  }

  private static DeskItem draft(Event event, String home, Translator say) {
    return DeskItem.toDo(
        say.say(event.title()),
        home + "/" + event.slug(),
        say.say("agenda.desk.today.draft", say.shortDate(event.time().day())),
        event.time().start());
  }

  private static DeskItem coming(Event event, SeatCount count, String home, Translator say) {
    return DeskItem.coming(
        say.say(event.title()),
        home + "/" + event.slug() + "/bookings",
        say.say("agenda.desk.today.coming", count.sold(), event.capacity()),
        event.time().start());
  }
}
