package org.entente.conventions;

/// What becomes of rights in use when a convention ends. Its phrase is `conventions.sunset.` and
/// the
/// name in lower case.
public enum Sunset {
  /// They end with it: a seat booked under the article is given back on the day of the end.
  CUT,
  /// What was booked under the article stays; nothing new is.
  HONOUR_BOOKINGS,
  /// What was announced before the end stays open until it has taken place.
  RUN_OFF
}
