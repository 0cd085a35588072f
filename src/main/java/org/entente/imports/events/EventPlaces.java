package org.entente.imports.events;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.agenda.Place;
import org.entente.imports.calendar.EventText;
import org.entente.imports.calendar.FoundEvent;
import org.entente.imports.place.PlaceFinder;
import org.entente.platform.Problem;
import org.entente.territory.Commune;
import org.entente.territory.DepartmentCode;
import org.entente.territory.PlaceNames;
import org.jspecify.annotations.Nullable;

/// Settles where an event takes place from the words of a file.
final class EventPlaces {

  private static final Pattern ONLINE =
      Pattern.compile(
          "(?i)\\b(en ligne|online|visio\\w*|webinaire?|webinar|zoom|teams|jitsi|google meet|virtuel\\w*)\\b");

  private final PlaceFinder finder;
  private final DepartmentCode home;
  private final @Nullable Commune elsewhere;

  /// @param home the host's department: of homonyms, the one there is meant
  /// @param elsewhere the commune of events whose place cannot be told, or null
  EventPlaces(PlaceFinder finder, DepartmentCode home, @Nullable Commune elsewhere) {
    this.finder = finder;
    this.home = home;
    this.elsewhere = elsewhere;
  }

  /// @param place where it is
  /// @param remarks what was assumed
  record Settled(Place place, List<Problem> remarks) {}

  Settled settle(FoundEvent event) {
    FoundEvent.Where where = event.where();
    URI meeting = online(event);
    if (meeting != null) {
      return new Settled(new Place.Online(meeting), List.of());
    }
    Optional<Commune> commune = commune(where);
    if (commune.isPresent()) {
      return new Settled(onSite(commune.get(), where), List.of());
    }
    String text = where.text();
    if (elsewhere == null) {
      return new Settled(
          new Place.Unsettled(EventText.title(text)),
          List.of(Problem.overall("imports.event.place_open", text)));
    }
    Problem assumed =
        text.isEmpty()
            ? Problem.overall("imports.event.no_place", elsewhere.label())
            : Problem.overall("imports.event.place_assumed", text, elsewhere.label());
    return new Settled(onSite(elsewhere, where), List.of(assumed));
  }

  private static @Nullable URI online(FoundEvent event) {
    FoundEvent.Where where = event.where();
    URI given = EventText.link(where.venue());
    if (given != null) {
      return given;
    }
    boolean online = where.commune().isEmpty() && ONLINE.matcher(where.text()).find();
    return online ? event.link() : null;
  }

  private Optional<Commune> commune(FoundEvent.Where where) {
    if (!where.commune().isEmpty() || !where.postcode().isEmpty()) {
      if (finder.find(where.commune(), where.postcode())
          instanceof PlaceFinder.Place.Found(Commune commune)) {
        return Optional.of(commune);
      }
    }
    String text = where.text();
    return text.isEmpty() ? Optional.empty() : finder.within(text, home);
  }

  /// The words that only name the commune are no venue.
  private static Place.OnSite onSite(Commune commune, FoundEvent.Where where) {
    String plain = PlaceNames.normalise(where.venue());
    boolean onlyTown =
        plain.equals(PlaceNames.normalise(commune.name()))
            || plain.equals(PlaceNames.normalise(commune.label()));
    return new Place.OnSite(commune.code(), onlyTown ? "" : where.venue(), where.address());
  }
}
