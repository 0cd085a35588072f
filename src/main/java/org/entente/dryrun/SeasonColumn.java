package org.entente.dryrun;

import java.util.Locale;

/// The columns of a season in a file, given out or brought. Its phrase is `dryrun.csv.` and the
/// name
/// in lower case.
public enum SeasonColumn {
  EVENT(true),
  TITLE(false),
  DAY(true),
  HOST(true),
  FORMAT(true),
  SERIES(false),
  LENGTH(false),
  CAPACITY(true),
  OPEN(true),
  PUBLIC_PRICE(true),
  MEMBER_PRICE(true),
  SIDE(true),
  ASKED(true),
  GAVE_UP(false),
  PEOPLE(false),
  TRULY(true),
  TRAVEL_MINUTES(false),
  TRAVEL_KILOMETRES(false);

  private final boolean required;

  SeasonColumn(boolean required) {
    this.required = required;
  }

  /// Whether a file that is brought must have it.
  boolean isRequired() {
    return required;
  }

  /// How its phrase ends.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
