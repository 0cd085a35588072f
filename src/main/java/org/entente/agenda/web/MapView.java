package org.entente.agenda.web;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.agenda.AgendaOverview;
import org.entente.agenda.AgendaOverview.Count;
import org.entente.platform.text.Translator;
import org.entente.territory.Commune;
import org.entente.territory.CommuneCode;
import org.entente.territory.RegionMap;
import org.entente.territory.TravelEstimate;
import org.entente.territory.TravelTime;
import org.jspecify.annotations.Nullable;

/// Where something is to come: on a map, and as a table, the nearest first.
///
/// @param ground the departments, or null where nothing lies on the mainland
/// @param origin where the reader sets out, or null
/// @param elsewhere what lies on no map, as a phrase, or empty
/// @param hosts the key to the colours
public record MapView(
    @Nullable RegionMap ground,
    List<MapPin> pins,
    @Nullable Origin origin,
    List<PlaceView> places,
    String elsewhere,
    List<HostView> hosts) {

  /// Where the reader sets out.
  ///
  /// @param x from the left, in percent
  /// @param y from above, in percent; both null where it does not lie on the map
  public record Origin(String name, @Nullable String x, @Nullable String y) {}

  /// A row of the table.
  ///
  /// @param path the address of the list of what is near it
  /// @param travel how long it takes to go there, as a phrase, or empty
  public record PlaceView(String name, String path, int all, int open, String travel) {}

  /// A commune with all that takes place in it.
  record Town(
      Commune commune, List<Count<CommuneCode>> counts, @Nullable Duration oneWay, String path) {

    int all() {
      return counts.stream().mapToInt(Count::all).sum();
    }

    int open() {
      return counts.stream().mapToInt(Count::open).sum();
    }
  }

  private static final Comparator<Town> NEAREST_FIRST =
      Comparator.comparing(Town::oneWay, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Town::all, Comparator.reverseOrder())
          .thenComparing(town -> town.commune().code());

  /// @param from where the reader sets out, or null
  static MapView of(
      AgendaOverview<CommuneCode> places,
      @Nullable CommuneCode from,
      AgendaParameters parameters,
      Wording wording) {
    Commune origin = from == null ? null : wording.commune(from).orElse(null);
    List<Town> towns = towns(places.counts(), origin, parameters, wording);
    RegionMap ground =
        wording
            .map(
                Stream.concat(towns.stream().map(Town::commune), Stream.ofNullable(origin))
                    .map(Commune::code)
                    .toList())
            .orElse(null);
    int located = towns.stream().mapToInt(Town::all).sum();
    int rest = places.found().total() - located;
    return new MapView(
        ground,
        ground == null ? List.of() : MapPin.on(ground, towns, wording),
        origin == null ? null : origin(origin, ground),
        towns.stream().map(town -> row(town, wording.say())).toList(),
        rest > 0 ? wording.say().say("agenda.map.elsewhere", rest) : "",
        HostView.of(places.counts(), wording));
  }

  private static List<Town> towns(
      List<Count<CommuneCode>> counts,
      @Nullable Commune origin,
      AgendaParameters parameters,
      Wording wording) {
    return counts.stream().collect(groupingBy(Count::at)).entrySet().stream()
        .flatMap(
            here ->
                wording
                    .commune(here.getKey())
                    .map(commune -> town(commune, here.getValue(), origin, parameters))
                    .stream())
        .sorted(NEAREST_FIRST)
        .toList();
  }

  private static Town town(
      Commune commune,
      List<Count<CommuneCode>> counts,
      @Nullable Commune origin,
      AgendaParameters parameters) {
    Duration oneWay =
        origin == null
            ? null
            : TravelTime.between(origin, commune).map(TravelEstimate::oneWay).orElse(null);
    return new Town(commune, counts, oneWay, parameters.listNear(commune.label()));
  }

  private static Origin origin(Commune home, @Nullable RegionMap ground) {
    MapPin.Spot spot = ground == null ? null : MapPin.Spot.of(ground, home).orElse(null);
    return spot == null
        ? new Origin(home.name(), null, null)
        : new Origin(home.name(), spot.left(), spot.top());
  }

  private static PlaceView row(Town town, Translator say) {
    return new PlaceView(
        town.commune().label(),
        town.path(),
        town.all(),
        town.open(),
        town.oneWay() == null ? "" : say.duration(town.oneWay()));
  }
}
