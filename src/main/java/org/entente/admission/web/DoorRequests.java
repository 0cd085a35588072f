package org.entente.admission.web;

import org.entente.admission.Door;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.identity.CurrentAccount;
import org.entente.platform.NotFound;
import org.entente.platform.page.Addresses;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/// What requests to a door name: its cluster, its event, and what the staff there calls it.
@Component
class DoorRequests {

  private final Clusters clusters;
  private final Events events;
  private final CurrentAccount current;

  DoorRequests(Clusters clusters, Events events, CurrentAccount current) {
    this.clusters = clusters;
    this.events = events;
    this.current = current;
  }

  /// A cluster and an event that it holds.
  record Place(Cluster host, Event event) {

    String base() {
      return DoorViews.base(host, event);
    }
  }

  /// @throws NotFound if this cluster has no such event, or only a draft
  Place place(String cluster, String event) {
    Cluster host = clusters.named(cluster);
    Event found = events.named(host.id(), event);
    if (found.isDraft()) {
      throw new NotFound("A draft has no door: " + event);
    }
    return new Place(host, found);
  }

  /// The door of that name, or the usual one where the name is none.
  Door door(Place place, String name, Translator say) {
    return new Door(place.event(), name(name, say), current.require().id());
  }

  static String name(String typed, Translator say) {
    String name = typed.strip();
    return name.isEmpty()
            || name.length() > Door.LONGEST_NAME
            || name.chars().anyMatch(Character::isISOControl)
        ? say.say("admission.door.default")
        : name;
  }

  static RedirectView back(Place place, String door, Translator say) {
    return Addresses.redirect(
        UriComponentsBuilder.fromPath(place.base())
            .queryParam("door", "{door}")
            .build(name(door, say))
            .toString());
  }
}
