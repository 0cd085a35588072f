package org.entente.demo.story;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.agenda.Event;
import org.entente.clusters.AddPerson;
import org.entente.clusters.Standings;
import org.entente.conventions.Attendance.Price;
import org.entente.conventions.AttendanceRequest;
import org.entente.conventions.Decide;
import org.entente.identity.Account;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.entente.platform.Slug;
import org.entente.registration.Attendee;
import org.entente.registration.BookSeats;
import org.entente.registration.BookingAnswer;
import org.entente.registration.BookingRequest;
import org.entente.registration.BookingRequest.Correspondence;
import org.entente.registration.JoinWaitingList;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Tells who has booked already: somebody of each company at the great days, and everybody at the
/// event that
/// is full.
@Component
@Profile("demo")
class TellBookings {

  private static final Correspondence FRENCH = new Correspondence("fr", "http://localhost:8080");

  private static final int MOST_PEOPLE = 4;
  private static final List<String> FIRST_NAMES =
      List.of(
          "Camille",
          "Dominique",
          "Claude",
          "Alix",
          "Sacha",
          "Lou",
          "Noa",
          "Charlie",
          "Maxime",
          "Andréa",
          "Morgan",
          "Eden",
          "Jessy",
          "Leslie",
          "Gaby",
          "Yaël");
  private static final List<String> LAST_NAMES =
      List.of("Exemple", "Modèle", "Témoin", "Essai", "Figurant");

  private final AddPerson addPerson;
  private final Accounts accounts;
  private final Standings standings;
  private final Decide decide;
  private final BookSeats bookSeats;
  private final JoinWaitingList joinWaitingList;
  private final TellDoors doors;

  TellBookings(
      AddPerson addPerson,
      Accounts accounts,
      Standings standings,
      Decide decide,
      BookSeats bookSeats,
      JoinWaitingList joinWaitingList,
      TellDoors doors) {
    this.doors = doors;
    this.addPerson = addPerson;
    this.accounts = accounts;
    this.standings = standings;
    this.decide = decide;
    this.bookSeats = bookSeats;
    this.joinWaitingList = joinWaitingList;
  }

  void tell(Story story, Cast cast) {
    int number = 0;
    for (Story.Member member : story.companies()) {
      number++;
      Account account = employee(member, cast, number);
      for (Story.Gathering gathering : story.events()) {
        boolean local = gathering.cluster().equals(member.cluster());
        boolean wanted =
            gathering.series() != null
                || (gathering.full() && local && number % 2 == 0)
                || (gathering.soon() && local);
        if (wanted) {
          book(
              cast.event(gathering.key()),
              account,
              number,
              people(number, gathering.full() || gathering.soon()));
        }
      }
    }
    doors.tell(story, cast);
  }

  /// How many come from a company: one to a small event, up to four to a great one.
  private static int people(int number, boolean small) {
    return small ? 1 : 1 + number % MOST_PEOPLE;
  }

  private Account employee(Story.Member member, Cast cast, int number) {
    EmailAddress email = email(member, number);
    addPerson.add(cast.home(member.name()), cast.company(member.name()), name(number, 1), email);
    return accounts.open(email);
  }

  /// The address of the one who books for a company.
  static EmailAddress email(Story.Member member, int number) {
    return new EmailAddress("personne%d@%s.example".formatted(number, Slug.of(member.name())));
  }

  /// Somebody who does not exist.
  static String name(int number, int person) {
    int index = number * MOST_PEOPLE + person;
    return FIRST_NAMES.get(index % FIRST_NAMES.size())
        + " "
        + LAST_NAMES.get(index / FIRST_NAMES.size() % LAST_NAMES.size());
  }

  private void book(Event event, Account account, int number, int people) {
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
                person -> new Attendee(name(number, person), person == 1 ? account.email() : null))
            .toList();
    BookingRequest request =
        new BookingRequest(
            event.id(), account, attendees, price.amount(), UUID.randomUUID(), FRENCH);
    switch (bookSeats.book(request)) {
      case BookingAnswer.Booked _ -> {}
      case BookingAnswer.Full _ -> joinWaitingList.join(request);
      case BookingAnswer.Refused _, BookingAnswer.Busy _ ->
          throw new IllegalStateException("A booking of the story was not made: " + request);
    }
  }
}
