package org.entente.demo.story;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.entente.admission.CheckIn;
import org.entente.admission.Door;
import org.entente.admission.DoorBook;
import org.entente.admission.TakeReport;
import org.entente.admission.TicketSeat;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Tells of the door that is open: some people are inside, and one of them came in twice, by two
/// doors that
/// had no network.
@Component
@Profile("demo")
class TellDoors {

  /// One person out of so many is inside.
  private static final int EVERY = 3;

  private final TakeReport report;
  private final DoorBook book;
  private final Events events;
  private final Accounts accounts;
  private final Clock clock;

  TellDoors(TakeReport report, DoorBook book, Events events, Accounts accounts, Clock clock) {
    this.events = events;
    this.clock = clock;
    this.report = report;
    this.book = book;
    this.accounts = accounts;
  }

  void tell(Story story, Cast cast) {
    for (Story.Gathering gathering : story.events()) {
      if (gathering.soon()) {
        // What the story remembers of an event is what it was before it was published.
        tell(events.find(cast.event(gathering.key()).id()).orElseThrow());
      }
    }
  }

  private void tell(Event event) {
    AccountId volunteer = accounts.open(new EmailAddress("porte@digital-place.example")).id();
    accounts.rename(volunteer, "Bénévoles de l’accueil");
    List<TicketSeat> seats =
        book.seats(event.id()).stream().filter(TicketSeat::isConfirmed).toList();
    Door north = new Door(event, "Nord", volunteer);
    int minutesAgo = seats.size();
    for (int seat = 0; seat < seats.size(); seat += EVERY) {
      letIn(north, seats.get(seat), minutesAgo--);
    }
    if (!seats.isEmpty()) {
      letIn(new Door(event, "Sud", volunteer), seats.getFirst(), minutesAgo);
    }
  }

  private void letIn(Door door, TicketSeat seat, int minutesAgo) {
    report.take(
        door,
        new TakeReport.Report(
            UUID.randomUUID(),
            seat.seat(),
            seat.holderMark(),
            CheckIn.Kind.SCAN,
            clock.instant().minus(Duration.ofMinutes(minutesAgo)).toEpochMilli(),
            0,
            true));
  }
}
