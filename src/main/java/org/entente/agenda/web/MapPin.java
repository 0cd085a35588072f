package org.entente.agenda.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.agenda.AgendaOverview.Count;
import org.entente.agenda.web.MapView.Town;
import org.entente.territory.Commune;
import org.entente.territory.RegionMap;

/// A town on the map: a disc as large as what takes place in it, cut into the shares of its hosts.
///
/// @param x from the left, in percent
/// @param y from above, in percent
/// @param slices the disc around the point 0, 0 in pixels
/// @param open whether anything there is open to the reader
/// @param label its name; empty where it would lie upon another's
/// @param shift how far beside the point the label stands, in pixels
/// @param side the class of the label: none for the right, `end` for the left
public record MapPin(
    String path,
    String x,
    String y,
    List<Slice> slices,
    boolean open,
    String label,
    int shift,
    String side) {

  private static final double SMALLEST = 5;
  private static final double LARGEST = 22;
  private static final double PER_EVENT = 2.5;

  /// How wide a map is on a telephone, in pixels: where labels keep apart there, they do anywhere.
  private static final double NARROW = 340;

  private static final double LETTER = 7.2;
  private static final double LINE = 17;
  private static final double RIGHT_PART = 0.62;

  /// A host's share of the disc.
  ///
  /// @param path for the attribute `d`
  public record Slice(String accent, String path) {}

  /// A place on the map as shares of its width and its height, from 0 to 1.
  record Spot(double across, double down) {

    /// Empty for what the map does not show.
    static Optional<Spot> of(RegionMap map, Commune commune) {
      RegionMap.Point point = map.projection().of(commune.coordinates());
      Spot spot = new Spot(point.x() / map.width(), point.y() / map.height());
      boolean shown = spot.across > 0 && spot.across < 1 && spot.down > 0 && spot.down < 1;
      return shown ? Optional.of(spot) : Optional.empty();
    }

    String left() {
      return percent(across);
    }

    String top() {
      return percent(down);
    }

    private static String percent(double share) {
      return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
  }

  /// Where something is written or drawn on a narrow map, in pixels.
  private record Box(double left, double top, double right, double bottom) {

    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  /// The towns that lie on the map, the largest below the smaller ones. The largest are given their
  /// names first.
  static List<MapPin> on(RegionMap map, List<Town> towns, Wording wording) {
    List<Box> taken = new ArrayList<>();
    List<MapPin> pins = new ArrayList<>();
    towns.stream()
        .sorted(Comparator.comparing(Town::all).reversed())
        .forEach(
            town ->
                Spot.of(map, town.commune())
                    .ifPresent(spot -> pins.add(pin(town, spot, map, taken, wording))));
    return pins;
  }

  private static MapPin pin(Town town, Spot spot, RegionMap map, List<Box> taken, Wording wording) {
    double radius = radius(town.all());
    boolean left = spot.across() > RIGHT_PART;
    Box label = label(town.commune().name(), spot, map, radius, left);
    boolean free = taken.stream().noneMatch(label::meets) && label.left() >= 0;
    if (free) {
      taken.add(label);
    }
    int shift = (int) Math.round(radius + 4);
    return new MapPin(
        town.path(),
        spot.left(),
        spot.top(),
        slices(town, radius, wording),
        town.open() > 0,
        free ? town.commune().name() : "",
        left ? -shift : shift,
        left ? "end" : "");
  }

  private static double radius(int events) {
    return Math.min(LARGEST, SMALLEST + PER_EVENT * Math.sqrt(events));
  }

  private static Box label(String name, Spot spot, RegionMap map, double radius, boolean left) {
    double x = spot.across() * NARROW;
    double y = spot.down() * NARROW * map.height() / map.width();
    double length = radius + 4 + name.length() * LETTER;
    return new Box(
        left ? x - length : x - radius, y - LINE / 2, left ? x + radius : x + length, y + LINE / 2);
  }

  private static List<Slice> slices(Town town, double radius, Wording wording) {
    List<Slice> slices = new ArrayList<>();
    double from = 0;
    for (Count<?> count : town.counts()) {
      double to = from + (double) count.all() / town.all();
      slices.add(
          new Slice(
              wording.cluster(count.host()).slug().value(),
              town.counts().size() == 1 ? disc(radius) : sector(radius, from, to)));
      from = to;
    }
    return slices;
  }

  private static String disc(double radius) {
    return String.format(Locale.ROOT, "M0-%1$.1fA%1$.1f %1$.1f 0 1 1-.01-%1$.1fZ", radius);
  }

  /// Clockwise from the top.
  private static String sector(double radius, double from, double to) {
    return String.format(
        Locale.ROOT,
        "M0 0L%.1f %.1fA%.1f %.1f 0 %d 1 %.1f %.1fZ",
        radius * Math.sin(2 * Math.PI * from),
        -radius * Math.cos(2 * Math.PI * from),
        radius,
        radius,
        to - from > 0.5 ? 1 : 0,
        radius * Math.sin(2 * Math.PI * to),
        -radius * Math.cos(2 * Math.PI * to));
  }
}
