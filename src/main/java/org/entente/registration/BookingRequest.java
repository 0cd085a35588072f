package org.entente.registration;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.identity.Account;
import org.entente.platform.Money;

/// Somebody asks for seats, for themselves or for people of their company.
///
/// @param attendees who comes: 1 to [#MOST] people
/// @param shownPrice the price per person that they saw; at another one nothing is booked
/// @param key what the form carried: a request with a known key was answered before
/// @param correspondence how they are written to
public record BookingRequest(
    EventId event,
    Account booker,
    List<Attendee> attendees,
    Money shownPrice,
    UUID key,
    Correspondence correspondence) {

  /// The most people in one request.
  public static final int MOST = 20;

  public BookingRequest {
    attendees = List.copyOf(attendees);
    if (attendees.isEmpty() || attendees.size() > MOST) {
      throw new IllegalArgumentException(
          "A request is for 1 to %d people, but was for %d.".formatted(MOST, attendees.size()));
    }
  }

  /// How somebody is written to.
  ///
  /// @param language the ISO 639-1 code of the language they read
  /// @param site scheme, host and port under which they know this site, for links
  public record Correspondence(String language, String site) {

    public Correspondence {
      language = Locale.of(language).getLanguage();
    }
  }
}
