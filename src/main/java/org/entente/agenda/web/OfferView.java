package org.entente.agenda.web;

import org.entente.agenda.web.WhyView.LinkView;
import org.jspecify.annotations.Nullable;

/// What an event's page offers its reader: a price, why, the seats, one button.
///
/// @param state how they stand to it, in a word with its tone, or null
/// @param message what to know before or instead of pressing, or null
/// @param amount what they pay, or empty
/// @param publicPrice what the public pays, where that is something else; or null
/// @param why behind the price, or null
/// @param seats the seats, or null where they do not matter any more
/// @param button the one thing to do, or null
/// @param instead what is open instead, or null
/// @param wish where to say that one would have come, or null
public record OfferView(
    RowView.@Nullable StateView state,
    @Nullable String message,
    String amount,
    String basis,
    @Nullable String publicPrice,
    @Nullable WhyView why,
    @Nullable SeatsView seats,
    @Nullable ButtonView button,
    @Nullable LinkView instead,
    @Nullable WishView wish) {

  /// Saying that one would have come to what is not open to one.
  ///
  /// @param key by which pressing twice counts once
  public record WishView(String path, String key) {}

  /// The one thing to do.
  ///
  /// @param cents the price that pressing it accepts, for somebody who is signed in, or null where
  /// it only leads somewhere
  public record ButtonView(String path, String label, @Nullable Long cents) {

    ButtonView(String path, String label) {
      this(path, label, null);
    }
  }
}
