package org.entente.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.agenda.Events;
import org.entente.conventions.ConventionDeclared;
import org.entente.conventions.ConventionId;
import org.entente.conventions.Decide;
import org.entente.conventions.Decision.Basis;
import org.entente.conventions.Declaration.Act;
import org.entente.conventions.LawBook;
import org.entente.platform.France;
import org.entente.registration.SeatRights.Outlived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells people with seats under a convention what becomes of them when a party leaves it, or stays
/// after all. A suspension changes nothing for them.
@Component
class FollowConventions {

  private final Decide decide;
  private final SeatsUnderArticles seats;
  private final Events events;
  private final BookingStore bookings;
  private final RightLetters letters;
  private final Clock clock;

  FollowConventions(
      Decide decide,
      SeatsUnderArticles seats,
      Events events,
      BookingStore bookings,
      RightLetters letters,
      Clock clock) {
    this.decide = decide;
    this.seats = seats;
    this.events = events;
    this.bookings = bookings;
    this.letters = letters;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ConventionDeclared declared) {
    switch (declared.declaration().act()) {
      case Act.Denunciation(_, LocalDate endsOn) -> tell(declared, endsOn);
      case Act.Reversal(var of, _) ->
          declared
              .before()
              .declarations()
              .find(of)
              .filter(reversed -> reversed.act() instanceof Act.Denunciation)
              .ifPresent(reversed -> tell(declared, ((Act.Denunciation) reversed.act()).endsOn()));
      case Act.Suspension _ -> {}
    }
  }

  private void tell(ConventionDeclared declared, LocalDate end) {
    LawBook law = decide.law();
    List<ConventionId> concerned = law.withAmendments(declared.now().id());
    LocalDate today = France.day(clock.instant());
    for (EventId id : seats.events(concerned, end.isAfter(today) ? end : today)) {
      Event event = events.find(id).orElseThrow();
      bookings.live(List.of(id)).forEach(booking -> tell(event, booking, declared, concerned, law));
    }
  }

  private void tell(
      Event event,
      Booking booking,
      ConventionDeclared declared,
      List<ConventionId> concerned,
      LawBook law) {
    Object occasion = declared.declaration().id().value();
    List<Outlived> outlived =
        SeatRights.outlived(event, booking, law).stream()
            .filter(one -> concerned.contains(one.convention().id()))
            .toList();
    if (!outlived.isEmpty()) {
      letters.ending(event, booking, outlived, occasion);
    } else if (declared.declaration().act() instanceof Act.Reversal) {
      List<Seat> stay =
          booking.liveSeats().stream().filter(seat -> rests(seat, concerned)).toList();
      if (!stay.isEmpty()) {
        letters.stays(event, booking, stay, declared.now(), occasion);
      }
    }
  }

  private static boolean rests(Seat seat, List<ConventionId> conventions) {
    return seat.fare().basis() instanceof Basis.UnderArticle(var clause)
        && conventions.contains(clause.convention());
  }
}
