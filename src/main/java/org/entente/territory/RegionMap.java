package org.entente.territory;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A map of some departments, to draw on. It is an equirectangular projection that is true to scale
/// in the middle of the map: over a region, nobody sees the difference to a conformal one.
///
/// @param width of the drawing, in its own units; always [#WIDTH]
/// @param height of the drawing in the same units
/// @param shapes the departments
public record RegionMap(int width, int height, List<Shape> shapes, Projection projection) {

  /// Units from the western to the eastern edge.
  public static final int WIDTH = 1000;

  private static final double MARGIN = 12;

  /// A department on the map.
  ///
  /// @param path for the attribute `d` of an SVG path
  /// @param centre where most of its people live
  public record Shape(Department department, String path, Point centre) {}

  /// A point of the drawing: rightwards and downwards from its upper left corner.
  public record Point(double x, double y) {}

  /// From degrees to units of the drawing.
  ///
  /// @param west the longitude of the left edge
  /// @param north the latitude of the upper edge
  /// @param perLongitude units for a degree of longitude
  /// @param perLatitude units for a degree of latitude
  public record Projection(double west, double north, double perLongitude, double perLatitude) {

    public Point of(Coordinates place) {
      return new Point(
          MARGIN + (place.longitude() - west) * perLongitude,
          MARGIN + (north - place.latitude()) * perLatitude);
    }
  }

  public RegionMap {
    shapes = List.copyOf(shapes);
  }

  /// Draws departments.
  ///
  /// @param departments at least one, each with its outline
  static RegionMap of(Collection<DepartmentEntry> departments) {
    if (departments.isEmpty()) {
      throw new IllegalArgumentException("A map of no department is empty. Give at least one.");
    }
    List<Coordinates> corners =
        departments.stream()
            .flatMap(entry -> outline(entry).rings().stream())
            .flatMap(List::stream)
            .toList();
    double south = corners.stream().mapToDouble(Coordinates::latitude).min().orElseThrow();
    double north = corners.stream().mapToDouble(Coordinates::latitude).max().orElseThrow();
    double west = corners.stream().mapToDouble(Coordinates::longitude).min().orElseThrow();
    double east = corners.stream().mapToDouble(Coordinates::longitude).max().orElseThrow();
    double perLongitude = (WIDTH - 2 * MARGIN) / (east - west);
    double perLatitude = perLongitude / Math.cos(Math.toRadians((south + north) / 2));
    Projection projection = new Projection(west, north, perLongitude, perLatitude);
    return new RegionMap(
        WIDTH,
        (int) Math.ceil((north - south) * perLatitude + 2 * MARGIN),
        departments.stream().map(entry -> shape(entry, projection)).toList(),
        projection);
  }

  private static Shape shape(DepartmentEntry entry, Projection projection) {
    StringBuilder path = new StringBuilder();
    for (List<Coordinates> ring : outline(entry).rings()) {
      char command = 'M';
      for (Coordinates corner : ring) {
        Point point = projection.of(corner);
        path.append(
            String.format(
                Locale.ROOT, "%c%d %d", command, Math.round(point.x()), Math.round(point.y())));
        command = 'L';
      }
      path.append('Z');
    }
    return new Shape(entry.department(), path.toString(), projection.of(entry.centre()));
  }

  private static Outline outline(DepartmentEntry entry) {
    return Objects.requireNonNull(
        entry.outline(),
        () -> "Department %s has no outline: it cannot be drawn.".formatted(entry.department()));
  }
}
