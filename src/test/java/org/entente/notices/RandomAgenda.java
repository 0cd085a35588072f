package org.entente.notices;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.entente.TestClock;
import org.entente.agenda.AgendaEntry;
import org.entente.agenda.Audience;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.agenda.Participation;
import org.entente.agenda.Phase;
import org.entente.agenda.Place;
import org.entente.agenda.Publication;
import org.entente.agenda.RegistrationWindow;
import org.entente.agenda.SeatCount;
import org.entente.agenda.Seats;
import org.entente.agenda.TimeSpan;
import org.entente.clusters.ClusterId;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.Attendance;
import org.entente.conventions.Decision;
import org.entente.notices.Interests.Reach;
import org.entente.notices.ProposalRules.Candidate;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Slug;
import org.entente.territory.DepartmentCode;
import org.entente.territory.TravelEstimate;
import org.jspecify.annotations.Nullable;

/// Agendas of all sorts and people who said all sorts of things, the same for the same seed.
final class RandomAgenda {

  private static final ClusterId HOST = new ClusterId(new UUID(0, 1));
  private static final List<DepartmentCode> DEPARTMENTS =
      List.of(new DepartmentCode("31"), new DepartmentCode("34"), new DepartmentCode("2A"));
  private static final List<Duration> LENGTHS =
      List.of(
          Duration.ofMinutes(10), Duration.ofMinutes(90), Duration.ofHours(8), Duration.ofDays(2));

  private final RandomGenerator random;

  RandomAgenda(long seed) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (int number = random.nextInt(25); number > 0; number--) {
      Event event = event(one(Format.values()));
      boolean online = event.place() instanceof Place.Online;
      candidates.add(
          new Candidate(
              entry(event, online || random.nextInt(4) == 0 ? null : travel()),
              online ? null : DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()))));
    }
    return candidates;
  }

  Interests interests() {
    Set<DepartmentCode> departments = some(DEPARTMENTS, 2);
    Reach reach = one(Reach.values());
    return new Interests(
        reach == Reach.DEPARTMENTS && departments.isEmpty() ? Reach.NEAR : reach,
        departments,
        some(List.of(Format.values()), 3),
        some(slots(), 1 + random.nextInt(3)));
  }

  Map<Format, Event> attended() {
    Map<Format, Event> attended = new EnumMap<>(Format.class);
    some(List.of(Format.values()), 3).forEach(format -> attended.put(format, event(format)));
    return attended;
  }

  private AgendaEntry entry(Event event, @Nullable TravelEstimate travel) {
    return new AgendaEntry(
        event,
        random.nextInt(4) == 0 ? one(Phase.values()) : Phase.OPEN,
        attendance(),
        travel,
        new Seats(event.capacity(), List.of(), new SeatCount(random.nextInt(12), 0, Map.of())),
        random.nextInt(6) == 0
            ? new Participation(one(Participation.State.values()), "/bookings/x")
            : null,
        List.of());
  }

  private static Attendance attendance(Decision<Attendance.Admission> admission) {
    return new Attendance(
        admission,
        new Decision.Granted<>(
            new Attendance.Price(Money.euros(20), Attendance.Price.Kind.PUBLIC),
            new Decision.Basis.OpenToPublic(),
            List.of()));
  }

  private Attendance attendance() {
    return random.nextInt(5) == 0
        ? attendance(new Decision.Denied<>(new Decision.Ground.NoArticle(HOST), List.of()))
        : attendance(
            new Decision.Granted<>(
                new Attendance.Admission(null), new Decision.Basis.OpenToPublic(), List.of()));
  }

  private Event event(Format format) {
    Instant start = TestClock.START.plus(Duration.ofMinutes(15L * random.nextInt(4 * 24 * 30)));
    UUID id = new UUID(random.nextLong(), random.nextLong());
    return new Event(
        new EventId(id),
        Slug.of("evenement " + id),
        HOST,
        format,
        null,
        new LocalizedText("Événement", null),
        new LocalizedText("", null),
        "",
        random.nextInt(5) == 0
            ? new Place.Online(URI.create("https://visio.example/salle"))
            : new Place.OnSite(ClustersFixture.TOULOUSE, "La salle", ""),
        new TimeSpan(start, start.plus(LENGTHS.get(random.nextInt(LENGTHS.size())))),
        10,
        Audience.PUBLIC,
        Money.euros(20),
        Money.ZERO,
        RegistrationWindow.ALWAYS,
        List.of(),
        new Publication.Published(TestClock.START),
        1,
        null);
  }

  private TravelEstimate travel() {
    return new TravelEstimate(Duration.ofMinutes(5L * random.nextInt(2, 60)), 40);
  }

  private static List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      for (PartOfDay part : PartOfDay.values()) {
        slots.add(new Slot(day, part));
      }
    }
    return slots;
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  /// Each of them in one case of so many, but none of them in half of all cases.
  private <T> Set<T> some(List<T> all, int oneOf) {
    Set<T> some = new HashSet<>();
    if (random.nextBoolean()) {
      all.stream().filter(_ -> random.nextInt(oneOf) == 0).forEach(some::add);
    }
    return some;
  }
}
