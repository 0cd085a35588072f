package org.entente.registration.web;

import java.util.List;
import org.entente.conventions.Explanation.CitedArticle;
import org.jspecify.annotations.Nullable;

/// One booking on its page and in lists.
///
/// @param status what became of it, with its tone
/// @param total what its live seats cost together
/// @param cancellable whether seats can still be given back
public record BookingView(
    String path,
    EventFacts event,
    StatusView status,
    String total,
    String madeAt,
    List<SeatView> seats,
    @Nullable String place,
    boolean cancellable,
    @Nullable Offer offer) {

  /// Seats that are kept for them until they answer.
  ///
  /// @param text how many, and until when
  /// @param origin out of whose share they became free
  /// @param seats their numbers
  public record Offer(String text, String origin, List<String> seats) {}

  /// A state in a word.
  public record StatusView(String tone, String text) {}

  /// One seat.
  ///
  /// @param basis what the price rests on, in a few words
  /// @param articles the article it was booked under, as it was signed
  public record SeatView(
      String id,
      String attendee,
      boolean named,
      boolean waiting,
      String email,
      StatusView status,
      boolean live,
      String price,
      String kind,
      String basis,
      List<CitedArticle> articles) {}

  public List<SeatView> liveSeats() {
    return seats.stream().filter(SeatView::live).toList();
  }
}
