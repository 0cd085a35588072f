package org.entente.demo.story;

import java.util.List;
import org.entente.clusters.AddPerson;
import org.entente.identity.Account;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.entente.platform.Slug;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Tells who has booked already: somebody of each company at the great days, and everybody at the
/// event that
/// is full.
@Component
@Profile("demo")
class TellBookings {

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
  private final TakeSeats seats;
  private final TellDoors doors;

  TellBookings(AddPerson addPerson, Accounts accounts, TakeSeats seats, TellDoors doors) {
    this.doors = doors;
    this.addPerson = addPerson;
    this.accounts = accounts;
    this.seats = seats;
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
          seats.take(
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
}
