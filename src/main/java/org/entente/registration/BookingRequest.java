package org.entente.registration;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.identity.Account;
import org.entente.identity.AccountId;
import org.entente.platform.Money;

/// Somebody asks for seats, for themselves or for people of their company.
///
/// @param attendees who comes, at most [#MOST] people; nobody named means the booker alone
/// @param shownPrice the price per person that they saw; at another one nothing is booked
/// @param key what the form carried: a request with a known key was answered before
/// @param correspondence how they are written to
/// @param wish what they want where there are fewer seats than people
public record BookingRequest(
    EventId event,
    AccountId booker,
    List<Attendee> attendees,
    Money shownPrice,
    UUID key,
    Correspondence correspondence,
    Wish wish) {

  /// The most people in one request.
  public static final int MOST = 20;

  public BookingRequest {
    attendees = List.copyOf(attendees);
    if (attendees.size() > MOST) {
      throw new IllegalArgumentException(
          "A request is for 1 to %d people, but was for %d.".formatted(MOST, attendees.size()));
    }
  }

  /// All seats or none.
  public BookingRequest(
      EventId event,
      Account booker,
      List<Attendee> attendees,
      Money shownPrice,
      UUID key,
      Correspondence correspondence) {
    this(event, booker.id(), attendees, shownPrice, key, correspondence, Wish.ALL_OR_NONE);
  }

  /// The same with another wish.
  public BookingRequest wishing(Wish other) {
    return new BookingRequest(event, booker, attendees, shownPrice, key, correspondence, other);
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
