package org.entente.agenda.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.entente.agenda.DeskQuery;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.agenda.Phase;
import org.entente.agenda.SeatCount;
import org.entente.agenda.web.AgendaView.OptionView;
import org.entente.clusters.Cluster;
import org.entente.platform.table.TableAddress;
import org.entente.platform.table.TablePage;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Puts a page of a cluster's own events into words.
@Component
class DeskEventViews {

  private final Wordings wordings;
  private final Clock clock;

  DeskEventViews(Wordings wordings, Clock clock) {
    this.wordings = wordings;
    this.clock = clock;
  }

  DeskListView list(
      Cluster cluster,
      DeskQuery query,
      TablePage<Event> found,
      Map<EventId, SeatCount> counts,
      Translator say) {
    Wording wording = wordings.in(say);
    TableAddress<DeskQuery.Column> address = address(cluster, query);
    return new DeskListView(
        query.text(),
        Arrays.stream(DeskQuery.State.values()).map(state -> option(state, query, say)).toList(),
        address,
        say.say(
            found.total().key("agenda.desk.caption", "agenda.desk.caption.more"),
            found.total().number()),
        found.rows().stream()
            .map(
                event ->
                    row(cluster, event, counts.getOrDefault(event.id(), SeatCount.NONE), wording))
            .toList(),
        address.ways(found));
  }

  private static TableAddress<DeskQuery.Column> address(Cluster cluster, DeskQuery query) {
    return new TableAddress<>(
        "/desk/" + cluster.slug() + "/events",
        Map.of("q", query.text(), "state", query.state().key()),
        query.sort());
  }

  private static OptionView option(DeskQuery.State state, DeskQuery query, Translator say) {
    return new OptionView(
        state.key(), say.say("agenda.state." + state.key()), state == query.state());
  }

  private DeskListView.RowView row(Cluster cluster, Event event, SeatCount count, Wording wording) {
    Translator say = wording.say();
    Phase phase = event.phaseAt(clock.instant());
    String tone =
        switch (phase) {
          case CANCELLED -> "bad";
          case OPEN -> "good";
          case DRAFT, NOT_YET_OPEN -> "warn";
          case CLOSED, PAST -> "";
        };
    return new DeskListView.RowView(
        "/desk/%s/events/%s".formatted(cluster.slug(), event.slug()),
        event.title().french(),
        say.shortDate(event.time().day()) + ", " + say.time(event.time().start()),
        wording.place(event.place()),
        count.sold() + " / " + event.capacity(),
        String.valueOf(count.waiting()),
        say.say("agenda.phase." + lower(phase)),
        tone);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
