package org.entente.agenda.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.agenda.DeskPage;
import org.entente.agenda.DeskQuery;
import org.entente.agenda.DeskQuery.Order;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.agenda.Phase;
import org.entente.agenda.SeatCount;
import org.entente.agenda.web.AgendaView.OptionView;
import org.entente.agenda.web.DeskListView.ColumnView;
import org.entente.agenda.web.DeskListView.PageView;
import org.entente.clusters.Cluster;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Puts a page of a cluster's own events into words.
@Component
class DeskEventViews {

  private static final int AROUND = 2;

  private final Wordings wordings;
  private final Clock clock;

  DeskEventViews(Wordings wordings, Clock clock) {
    this.wordings = wordings;
    this.clock = clock;
  }

  DeskListView list(
      Cluster cluster,
      DeskQuery query,
      DeskPage found,
      Map<EventId, SeatCount> counts,
      Translator say) {
    Wording wording = wordings.in(say);
    Links links = new Links(cluster, query);
    int first = (found.page() - 1) * DeskPage.SIZE + 1;
    return new DeskListView(
        query.text(),
        DeskEventList.states().stream()
            .map(
                state ->
                    new OptionView(
                        lower(state),
                        say.say("agenda.state." + lower(state)),
                        state == query.state()))
            .toList(),
        say.say(
            "agenda.desk.caption",
            found.total(),
            Math.min(first, found.total()),
            Math.min(first + found.events().size() - 1, found.total())),
        column(query, Order.TITLE, Order.TITLE_BACKWARDS, "title", links),
        column(query, Order.SOONEST, Order.LATEST, "start", links),
        found.events().stream()
            .map(
                event ->
                    row(cluster, event, counts.getOrDefault(event.id(), SeatCount.NONE), wording))
            .toList(),
        say.say("agenda.desk.position", found.page(), found.pages()),
        pages(found, links),
        found.page() < found.pages() ? links.page(found.page() + 1) : null);
  }

  private static ColumnView column(
      DeskQuery query, Order up, Order down, String name, Links links) {
    String sort = query.order() == up ? "ascending" : query.order() == down ? "descending" : null;
    return new ColumnView(sort, links.sorted(query.order() == up ? "-" + name : name));
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

  private static List<PageView> pages(DeskPage found, Links links) {
    List<PageView> pages = new ArrayList<>();
    for (int number = 1; number <= found.pages(); number++) {
      boolean near = Math.abs(number - found.page()) <= AROUND;
      if (near || number == 1 || number == found.pages()) {
        pages.add(new PageView(String.valueOf(number), links.page(number), number == found.page()));
      } else if (pages.getLast().link() != null) {
        pages.add(new PageView("…", null, false));
      }
    }
    return pages;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// Addresses of the same search, sorted otherwise or on another page.
  private record Links(Cluster cluster, DeskQuery query) {

    String sorted(String sort) {
      return address(sort, 1);
    }

    String page(int page) {
      return address(
          switch (query.order()) {
            case SOONEST -> "start";
            case LATEST -> "-start";
            case TITLE -> "title";
            case TITLE_BACKWARDS -> "-title";
          },
          page);
    }

    private String address(String sort, int page) {
      return UriComponentsBuilder.fromPath("/desk/{cluster}/events")
          .queryParam("q", "{q}")
          .queryParam("state", lower(query.state()))
          .queryParam("sort", sort)
          .queryParam("page", page)
          .encode()
          .buildAndExpand(cluster.slug(), query.text())
          .toUriString();
    }
  }
}
