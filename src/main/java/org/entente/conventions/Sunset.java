package org.entente.conventions;

/// What happens to rights in use when a convention ends. Its phrase is `conventions.sunset.` and
/// the name in
/// lower case.
public enum Sunset {
  /// They end with it.
  CUT,
  /// What was booked under the article stays; nothing new is.
  HONOUR_BOOKINGS
}
