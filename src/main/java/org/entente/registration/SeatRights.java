package org.entente.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agenda.Event;
import org.entente.conventions.Article;
import org.entente.conventions.ClauseRef;
import org.entente.conventions.Convention;
import org.entente.conventions.Decision.Basis;
import org.entente.conventions.LawBook;

/// What becomes of seats whose article ends before their event.
final class SeatRights {

  private SeatRights() {}

  /// A seat whose article no longer acts on the day of the event.
  ///
  /// @param end the first day on which the article no longer acts for its person
  record Outlived(Seat seat, Convention convention, Article article, LocalDate end) {

    /// Whether the seat ends with the article.
    boolean isCut() {
      return switch (article.sunset()) {
        case CUT -> true;
        case HONOUR_BOOKINGS, RUN_OFF -> false;
      };
    }
  }

  /// The live seats of a booking whose article ends on the day of the event or before.
  static List<Outlived> outlived(Event event, Booking booking, LawBook law) {
    List<Outlived> outlived = new ArrayList<>();
    for (Seat seat : booking.liveSeats()) {
      outlived(event, seat, law).ifPresent(outlived::add);
    }
    return List.copyOf(outlived);
  }

  private static Optional<Outlived> outlived(Event event, Seat seat, LawBook law) {
    if (!(seat.fare().basis() instanceof Basis.UnderArticle(ClauseRef clause))
        || seat.fare().countsFor() == null) {
      return Optional.empty();
    }
    Optional<LocalDate> end =
        law.endOf(clause.convention(), event.host(), seat.fare().countsFor())
            .filter(day -> !day.isAfter(event.time().day()));
    Optional<Convention> convention = law.convention(clause);
    Optional<Article> article = convention.flatMap(known -> known.article(clause.article()));
    return end.isPresent() && article.isPresent()
        ? Optional.of(new Outlived(seat, convention.get(), article.get(), end.get()))
        : Optional.empty();
  }
}
