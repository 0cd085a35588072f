package org.entente.conventions;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The nine kinds of term, for those who choose among them. Its phrase is `conventions.kind.` and
/// the name in lower case.
public enum TermKind {
  OPEN_EVENTS,
  PARTNER_RATE,
  SEAT_GUARANTEE,
  STAY_LOCAL,
  LEND_TRAINERS,
  SHARE_COSTS,
  SHARED_DIRECTORY,
  OPEN_REFLECTION,
  DISCLOSE_FUNDING;

  public static TermKind of(Term term) {
    return switch (term) {
      case Term.OpenEvents _ -> OPEN_EVENTS;
      case Term.PartnerRate _ -> PARTNER_RATE;
      case Term.SeatGuarantee _ -> SEAT_GUARANTEE;
      case Term.StayLocal _ -> STAY_LOCAL;
      case Term.LendTrainers _ -> LEND_TRAINERS;
      case Term.ShareCosts _ -> SHARE_COSTS;
      case Term.SharedDirectory _ -> SHARED_DIRECTORY;
      case Term.OpenReflection _ -> OPEN_REFLECTION;
      case Term.DiscloseFunding _ -> DISCLOSE_FUNDING;
    };
  }

  /// Whether it is about events, so that it says which.
  public boolean isAboutEvents() {
    return switch (this) {
      case OPEN_EVENTS, PARTNER_RATE, SEAT_GUARANTEE, STAY_LOCAL, LEND_TRAINERS, SHARE_COSTS ->
          true;
      case SHARED_DIRECTORY, OPEN_REFLECTION, DISCLOSE_FUNDING -> false;
    };
  }

  /// The name as it stands in addresses, forms and keys of phrases.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TermKind> find(String key) {
    return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
