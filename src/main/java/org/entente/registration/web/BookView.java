package org.entente.registration.web;

import java.util.List;
import org.entente.conventions.Explanation;
import org.jspecify.annotations.Nullable;

/// The page on which people book, or enter the waiting list.
///
/// @param waiting whether it is the waiting list
/// @param refusal why nothing can be booked or was, or null
/// @param booking the address of their own booking, or null
/// @param offer what they would pay and why, or null where they cannot ask
/// @param key what the form carries so that pressing twice books once
/// @param mayWait whether to offer the waiting list beside the seats that are left
/// @param noted whether it was just counted that somebody would have come
public record BookView(
    EventFacts event,
    boolean waiting,
    @Nullable RefusalView refusal,
    @Nullable String booking,
    @Nullable OfferView offer,
    List<LineView> lines,
    String key,
    boolean mayWait,
    boolean noted) {

  /// What it costs.
  ///
  /// @param cents the price of one seat, as the form sends it back
  /// @param total the price of all lines, or null where there is one
  public record OfferView(
      long cents, String amount, String basis, Explanation why, @Nullable String total) {}

  /// One line of the form.
  public record LineView(int number, String nameField, String emailField) {}

  public String action() {
    return event.path() + (waiting ? "/wait" : "/book");
  }
}
