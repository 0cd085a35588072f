package org.entente.conventions.signing;

import java.time.Instant;
import java.util.Date;

/// Moments as the libraries of certificates and signatures give and take them. The only class that
/// knows the old type.
final class LibraryDates {

  private LibraryDates() {}

  static Date of(Instant moment) {
    return Date.from(moment);
  }

  static Instant moment(Date date) {
    return date.toInstant();
  }
}
