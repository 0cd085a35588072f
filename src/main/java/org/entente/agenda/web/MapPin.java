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
import org.jspecify.annotations.Nullable;

/// A town on the map: a disc as large as what takes place in it, cut into the shares of its hosts.
///
/// @param x from the left, in percent
/// @param y from above, in percent
/// @param slices the disc around the point 0, 0 in pixels
/// @param open whether anything there is open to the reader
/// @param label its name, or null where it would lie upon another's
public record MapPin(
    String path, String x, String y, List<Slice> slices, boolean open, @Nullable Label label) {

  private static final Comparator<Town> MOST_IMPORTANT_FIRST =
      Comparator.comparing(Town::all).thenComparing(town -> town.commune().population()).reversed();

  private static final double SMALLEST = 5;
  private static final double LARGEST = 22;
  private static final double PER_EVENT = 2.5;

  /// How wide a map is on a telephone, in pixels: where labels keep apart there, they do anywhere.
  private static final double NARROW = 340;

  private static final double LETTER = 7.2;
  private static final double LINE = 17;
  private static final double RIGHT_PART = 0.62;
  private static final double GAP = 4;

  /// From the middle of a letter down to its line.
  private static final int BASE = 5;

  /// The name of a town beside its disc.
  ///
  /// @param x from the point, in pixels
  /// @param y from the point, in pixels
  /// @param anchor the class for where it is held: none at its start, `end` or `middle`
  public record Label(String text, int x, int y, String anchor) {}

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

  /// A side of the disc on which a name can stand.
  private enum Side {
    RIGHT,
    LEFT,
    BELOW,
    ABOVE;

    static List<Side> inOrder(boolean leftFirst) {
      return leftFirst ? List.of(LEFT, RIGHT, BELOW, ABOVE) : List.of(RIGHT, LEFT, BELOW, ABOVE);
    }

    /// What the disc and the name take around the point.
    Box box(double x, double y, double radius, double length) {
      double beside = radius + GAP + length;
      double over = radius + GAP + LINE;
      double half = LINE / 2;
      return switch (this) {
        case RIGHT -> new Box(x - radius, y - half, x + beside, y + half);
        case LEFT -> new Box(x - beside, y - half, x + radius, y + half);
        case BELOW -> new Box(x - length / 2, y - radius, x + length / 2, y + over);
        case ABOVE -> new Box(x - length / 2, y - over, x + length / 2, y + radius);
      };
    }

    Label label(String name, double radius) {
      int away = (int) Math.round(radius + GAP);
      return switch (this) {
        case RIGHT -> new Label(name, away, BASE, "");
        case LEFT -> new Label(name, -away, BASE, "end");
        case BELOW -> new Label(name, 0, away + 2 * BASE, "middle");
        case ABOVE -> new Label(name, 0, -away, "middle");
      };
    }
  }

  /// The towns that lie on the map, the largest below the smaller ones. The largest are given their
  /// names first.
  static List<MapPin> on(RegionMap map, List<Town> towns, Wording wording) {
    List<Box> taken = new ArrayList<>();
    List<MapPin> pins = new ArrayList<>();
    towns.stream()
        .sorted(MOST_IMPORTANT_FIRST)
        .forEach(
            town ->
                Spot.of(map, town.commune())
                    .ifPresent(spot -> pins.add(pin(town, spot, map, taken, wording))));
    return pins;
  }

  private static MapPin pin(Town town, Spot spot, RegionMap map, List<Box> taken, Wording wording) {
    double radius = radius(town.all());
    return new MapPin(
        town.path(),
        spot.left(),
        spot.top(),
        slices(town, radius, wording),
        town.open() > 0,
        label(town.commune().name(), radius, spot, map, taken));
  }

  /// On the first side on which it is in nobody's way.
  private static @Nullable Label label(
      String name, double radius, Spot spot, RegionMap map, List<Box> taken) {
    double x = spot.across() * NARROW;
    double y = spot.down() * NARROW * map.height() / map.width();
    double length = name.length() * LETTER;
    for (Side side : Side.inOrder(spot.across() > RIGHT_PART)) {
      Box box = side.box(x, y, radius, length);
      if (taken.stream().noneMatch(box::meets) && box.left() >= 0 && box.right() <= NARROW) {
        taken.add(box);
        return side.label(name, radius);
      }
    }
    return null;
  }

  private static double radius(int events) {
    return Math.min(LARGEST, SMALLEST + PER_EVENT * Math.sqrt(events));
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
