package org.entente.territory;

/// A point on the ground, in the WGS 84 system that GPS receivers and GeoNames use.
///
/// @param latitude degrees north of the equator, from -90 to 90
/// @param longitude degrees east of Greenwich, from -180 to 180
public record Coordinates(double latitude, double longitude) {

  private static final double MEAN_EARTH_RADIUS_IN_KILOMETRES = 6371.0088;

  public Coordinates {
    // Written so that NaN, which compares with nothing, is refused too.
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException(
          "Latitude %s, longitude %s is nowhere on Earth. ".formatted(latitude, longitude)
              + "Maybe they are projected coordinates (Lambert 93): convert them to degrees.");
    }
  }

  /// Returns the great-circle distance in kilometres, by the haversine formula on a sphere of the
  /// Earth's mean radius; within 0.5 % of the distance on the ellipsoid.
  public double kilometresTo(Coordinates other) {
    double fromLatitude = Math.toRadians(latitude);
    double toLatitude = Math.toRadians(other.latitude);
    double haversine =
        haversine(toLatitude - fromLatitude)
            + Math.cos(fromLatitude)
                * Math.cos(toLatitude)
                * haversine(Math.toRadians(other.longitude - longitude));
    // Rounding may carry the haversine of antipodes just above 1, where no arc sine exists.
    return 2 * MEAN_EARTH_RADIUS_IN_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(haversine)));
  }

  private static double haversine(double radians) {
    double sine = Math.sin(radians / 2);
    return sine * sine;
  }
}
