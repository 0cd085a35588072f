package org.entente.admission.papers.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.admission.papers.Guest;
import org.entente.admission.papers.GuestList;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.platform.NotFound;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.registration.SeatId;
import org.springframework.stereotype.Component;

/// What all pages of papers at a desk need: the event and the people with a seat.
@Component
class PaperDesk {

  private static final Pattern NUMBER =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Pages pages;
  private final Clusters clusters;
  private final Events events;
  private final GuestList guests;

  PaperDesk(Pages pages, Clusters clusters, Events events, GuestList guests) {
    this.pages = pages;
    this.clusters = clusters;
    this.events = events;
    this.guests = guests;
  }

  /// An event of a host's desk.
  record Opened(Cluster host, Event event) {}

  /// @throws NotFound if this host has no such event
  Opened open(String cluster, String event) {
    Cluster host = clusters.named(cluster);
    return new Opened(host, events.named(host.id(), event));
  }

  /// The people with a seat, or one of them.
  ///
  /// @param seat the seat's number, or empty for all
  /// @throws NotFound for a seat that is not of this event
  List<Guest> guests(Event event, String seat) {
    return seat.isEmpty() ? guests.of(event) : List.of(guests.named(event, seat(seat)));
  }

  Page page(String template, Opened opened, Translator say) {
    return pages.page(template).with("event", DeskEvent.of(opened.host(), opened.event(), say));
  }

  Map<ClusterId, Cluster> clusters() {
    return clusters.all().stream().collect(Collectors.toMap(Cluster::id, Function.identity()));
  }

  private static SeatId seat(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new NotFound("\"%s\" names no seat".formatted(text));
    }
    return new SeatId(UUID.fromString(text));
  }
}
