package org.entente.registration.web;

import org.jspecify.annotations.Nullable;

/// The page of a link that books by one press.
///
/// @param person as whom it books
/// @param isElsewhere whether somebody else is signed in here
/// @param refusal why nothing can be booked or was, or null
/// @param offer what they pay and why, or null where there is nothing to press
/// @param before the price that the letter said, where it is another now, or null
/// @param waiting where to enter the waiting list, or null
/// @param booking the booking that stands, or null
public record LinkedView(
    String action,
    EventFacts event,
    String person,
    boolean isElsewhere,
    @Nullable RefusalView refusal,
    BookView.@Nullable OfferView offer,
    @Nullable String before,
    @Nullable String waiting,
    @Nullable StandingBooking booking) {

  /// What was booked by it, or otherwise before.
  ///
  /// @param path the booking's own page, for which one signs in
  /// @param price null where only the booking's own page says it
  public record StandingBooking(
      String path, BookingView.@Nullable StatusView status, @Nullable String price) {}
}
