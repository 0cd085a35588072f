package org.entente.demo.story;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.agenda.Event;
import org.entente.clusters.Standings;
import org.entente.conventions.Attendance.Price;
import org.entente.conventions.AttendanceRequest;
import org.entente.conventions.Decide;
import org.entente.identity.Account;
import org.entente.registration.Attendee;
import org.entente.registration.BookSeats;
import org.entente.registration.BookingAnswer;
import org.entente.registration.BookingRequest;
import org.entente.registration.BookingRequest.Correspondence;
import org.entente.registration.JoinWaitingList;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Books seats for people of the story.
@Component
@Profile("demo")
class TakeSeats {

  private final Standings standings;
  private final Decide decide;
  private final BookSeats bookSeats;
  private final JoinWaitingList joinWaitingList;
  private final DemoSite site;

  TakeSeats(
      Standings standings,
      Decide decide,
      BookSeats bookSeats,
      JoinWaitingList joinWaitingList,
      DemoSite site) {
    this.standings = standings;
    this.decide = decide;
    this.bookSeats = bookSeats;
    this.joinWaitingList = joinWaitingList;
    this.site = site;
  }

  /// At the price that the law of today owes them; those for whom there is none wait.
  void take(Event event, Account account, int number, int people) {
    Price price =
        decide
            .attendance(
                new AttendanceRequest(
                    event.gathering(),
                    standings.of(account.id(), decide.law().day()).clusters(),
                    null))
            .payable()
            .orElseThrow();
    List<Attendee> attendees =
        IntStream.rangeClosed(1, people)
            .mapToObj(
                person ->
                    new Attendee(
                        TellBookings.name(number, person), person == 1 ? account.email() : null))
            .toList();
    BookingRequest request =
        new BookingRequest(
            event.id(),
            account,
            attendees,
            price.amount(),
            UUID.randomUUID(),
            new Correspondence("fr", site.address()));
    switch (bookSeats.book(request)) {
      case BookingAnswer.Booked _ -> {}
      case BookingAnswer.Full _ -> joinWaitingList.join(request);
      case BookingAnswer.Refused _, BookingAnswer.Busy _ ->
          throw new IllegalStateException("A booking of the story was not made: " + request);
    }
  }
}
