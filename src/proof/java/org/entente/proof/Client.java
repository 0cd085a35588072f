package org.entente.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.entente.agenda.Event;
import org.entente.proof.Press.Ask;
import org.entente.proof.Press.Told;

/// The people of one company who book, alone or as a group, wait, take what is offered to them,
/// name
/// who comes, pass seats on and give back, and who ask again with the same key when no answer
/// comes.
final class Client {

  private static final int PEOPLE = 20;
  private static final Duration STUBBORN = Duration.ofMinutes(5);

  private final Front front;
  private final List<Integer> ports;
  private final List<Event> events;
  private final String side;
  private final int firstPerson;
  private final History history;
  private final RandomGenerator random;
  private final List<Own> own = new ArrayList<>();
  private final Set<UUID> passed = new HashSet<>();

  /// A booking of one of them.
  private record Own(UUID event, UUID booking, int booker, boolean waiting) {}

  /// @param number the company, whose people are the hundred from a hundred times that number on
  Client(Front front, Machines machines, Play play, int number, History history) {
    this.front = front;
    this.ports = machines.ports();
    this.events = play.events();
    this.firstPerson = number * 100;
    this.side = People.isOfPartner(firstPerson) ? play.partner() : play.host();
    this.history = history;
    this.random = play.random(number);
  }

  void play(AtomicBoolean stopped) throws InterruptedException {
    while (!stopped.get()) {
      int act = random.nextInt(8);
      if (own.isEmpty() || act < 4) {
        book();
      } else if (act < 6) {
        giveBack(own.remove(random.nextInt(own.size())));
      } else {
        lookAfter(one());
      }
      // People think; the machines have the rest of the time to start again.
      Thread.sleep(Duration.ofMillis(50 + random.nextInt(250)));
    }
  }

  private void book() throws InterruptedException {
    Event event = events.get(random.nextInt(events.size()));
    List<Integer> people = group();
    Told told = ask(event, people, random.nextInt(6) == 0);
    if (told instanceof Told.Full && random.nextBoolean()) {
      ask(event, people, true);
    }
  }

  /// Mostly one; whether they have a seat already is not looked at.
  private List<Integer> group() {
    int size = random.nextInt(3) > 0 ? 1 : 2 + random.nextInt(2);
    Set<Integer> people = new HashSet<>();
    while (people.size() < size) {
      people.add(firstPerson + random.nextInt(PEOPLE));
    }
    return List.copyOf(people);
  }

  private Told ask(Event event, List<Integer> people, boolean waiting) throws InterruptedException {
    List<String> addresses = new ArrayList<>(people.stream().map(Client::address).toList());
    if (random.nextInt(5) == 0) {
      addresses.add(Ask.UNNAMED);
    }
    Ask.Seats wish =
        new Ask.Seats(
            event.id().value(),
            side,
            new UUID(random.nextLong(), random.nextLong()),
            addresses,
            waiting);
    Told told = insist(wish, port -> front.ask(port, event.slug().value(), wish, people));
    if (told instanceof Told.Yes(UUID booking)) {
      own.add(new Own(event.id().value(), booking, people.getFirst(), waiting));
    }
    return told;
  }

  private static String address(int person) {
    return People.account(person).email().value();
  }

  /// Whoever waits looks more often.
  private Own one() {
    List<Own> waiting = own.stream().filter(Own::waiting).toList();
    List<Own> among = waiting.isEmpty() || random.nextBoolean() ? own : waiting;
    return among.get(random.nextInt(among.size()));
  }

  /// Takes what is offered; where nothing is, says who comes.
  private void lookAfter(Own booking) throws InterruptedException {
    Optional<BookingPage> page = front.booking(port(), booking.booking(), booking.booker());
    if (page.isEmpty()) {
      return;
    }
    Set<UUID> offered = page.get().offered();
    if (offered.isEmpty()) {
      pass(booking, page.get().seats());
    } else {
      Ask.Accept wish = new Ask.Accept(booking.booking(), offered);
      insist(wish, port -> front.accept(port, wish, booking.booker()));
    }
  }

  /// Each seat once: a wish whose answer was lost may come true after the next, as it may for
  /// whoever
  /// presses twice.
  private void pass(Own booking, List<BookingPage.Held> seats) throws InterruptedException {
    for (BookingPage.Held held : seats) {
      if (passed.add(held.seat())) {
        int to = firstPerson + random.nextInt(PEOPLE);
        Ask.Pass wish =
            new Ask.Pass(
                booking.event(), booking.booking(), held.seat(), held.person(), address(to));
        insist(wish, port -> front.pass(port, wish, booking.booker(), to));
        return;
      }
    }
  }

  private void giveBack(Own booking) throws InterruptedException {
    Optional<List<UUID>> seats = front.seats(port(), booking.booking(), booking.booker());
    if (seats.isEmpty()) {
      own.add(booking);
      return;
    }
    if (!seats.get().isEmpty()) {
      boolean part = seats.get().size() > 1 && random.nextBoolean();
      Ask.GiveBack wish =
          new Ask.GiveBack(
              booking.booking(), Set.copyOf(part ? seats.get().subList(0, 1) : seats.get()));
      insist(wish, port -> front.giveBack(port, wish, booking.booker()));
      if (part) {
        own.add(booking);
      }
    }
  }

  /// One attempt at that port.
  private interface Attempt {
    Optional<Told> at(int port) throws InterruptedException;
  }

  /// Asks until an answer comes, each time whichever server.
  private Told insist(Ask wish, Attempt attempt) throws InterruptedException {
    Instant first = Instant.now();
    Instant last = first;
    Optional<Told> told = attempt.at(port());
    while (told.isEmpty() && last.isBefore(first.plus(STUBBORN))) {
      Thread.sleep(Duration.ofMillis(20 + random.nextInt(200)));
      last = Instant.now();
      told = attempt.at(port());
    }
    Instant answered = told.isEmpty() ? Instant.MAX : Instant.now();
    Press press = new Press(wish, first, last, answered, told.orElseGet(Told.Nothing::new));
    history.add(press);
    return press.told();
  }

  private int port() {
    return ports.get(random.nextInt(ports.size()));
  }
}
