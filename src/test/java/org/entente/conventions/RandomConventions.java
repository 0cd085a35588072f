package org.entente.conventions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.conventions.Term.PartnerRate.Rate;
import org.entente.conventions.Term.Scope;
import org.entente.conventions.Term.SeatGuarantee.Share;
import org.entente.conventions.Term.ShareCosts.Key;
import org.entente.platform.DatePeriod;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// Conventions and requests of all kinds, the same for the same seed. What comes out is valid, but
/// as quarrelsome as chance has it: few clusters, formats and prices, so that articles often meet.
public final class RandomConventions {

  /// The day whose law the requests ask for.
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static final List<String> SERIES = List.of("innovation-it-day", "connec-sud", "forum");
  private static final List<String> TOPICS = List.of("region", "data");

  private final Random random;
  private final List<ClusterId> clusters;

  public RandomConventions(long seed, int clusters) {
    this.random = new Random(seed);
    this.clusters = IntStream.range(0, clusters).mapToObj(_ -> new ClusterId(uuid())).toList();
  }

  public List<ClusterId> clusters() {
    return clusters;
  }

  /// That many conventions of nine articles, one of each kind, in force on [#TODAY].
  public List<Convention> inForce(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            _ -> {
              List<ClusterId> parties = some(clusters, 2);
              return signed(
                  parties,
                  DatePeriod.since(TODAY.minusDays(1 + random.nextInt(1000))),
                  null,
                  IntStream.range(0, 9).mapToObj(kind -> term(kind, parties)).toList());
            })
        .toList();
  }

  /// That many conventions of any number of parties, articles and days, some amending another.
  public List<Convention> mixed(int count) {
    List<Convention> all = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      boolean amending = !all.isEmpty() && random.nextInt(4) == 0;
      Convention amended = amending ? any(all) : null;
      List<ClusterId> parties =
          amended == null || random.nextInt(5) == 0
              ? some(clusters, 2 + random.nextInt(2))
              : amended.parties();
      List<Term> terms =
          IntStream.range(0, 1 + random.nextInt(6))
              .mapToObj(_ -> term(random.nextInt(9), parties))
              .toList();
      all.add(signed(parties, period(), amended == null ? null : amended.id(), terms));
    }
    return all;
  }

  /// Conventions with a history of some years: each party's signature and what was declared since,
  /// entered one after the other at any moment.
  public List<Convention> histories(int count) {
    return mixed(count).stream().map(this::withHistory).toList();
  }

  private Convention withHistory(Convention convention) {
    List<Signature> signatures =
        convention.signatures().stream()
            .map(
                one ->
                    ConventionsFixture.signature(
                        one.party(), one.signedOn(), moment(one.signedOn())))
            .toList();
    List<Declaration> declarations = new ArrayList<>();
    for (int number = random.nextInt(4); number > 0; number--) {
      declarations.add(declaration(convention, declarations));
    }
    return convention.with(convention.articles(), signatures, new Declarations(declarations));
  }

  private Declaration declaration(Convention convention, List<Declaration> before) {
    LocalDate day = TODAY.plusDays(random.nextInt(800) - 500);
    Declaration.Act act =
        switch (random.nextInt(before.isEmpty() ? 2 : 3)) {
          case 0 -> new Declaration.Act.Denunciation(day, day.plusDays(30L + random.nextInt(90)));
          case 1 ->
              new Declaration.Act.Suspension(
                  random.nextBoolean() ? Set.of() : Set.of(1),
                  new DatePeriod(day, day.plusDays(1L + random.nextInt(60))));
          default -> new Declaration.Act.Reversal(any(before).id(), day);
        };
    return new Declaration(
        new DeclarationId(uuid()), any(convention.parties()), act, "", "", moment(day));
  }

  /// Some day after that one, at any hour.
  private Instant moment(LocalDate day) {
    return France.startOf(day.plusDays(random.nextInt(40))).plusSeconds(random.nextInt(86_400));
  }

  /// Any moment within the histories.
  public Instant moment() {
    return moment(TODAY.plusDays(random.nextInt(900) - 600));
  }

  /// Somebody who asks for an event.
  public AttendanceRequest attendance() {
    Set<ClusterId> memberOf = new TreeSet<>(some(clusters, random.nextInt(3)));
    return new AttendanceRequest(
        gathering(),
        memberOf,
        random.nextInt(4) == 0 ? null : Duration.ofMinutes(random.nextInt(240)));
  }

  public Gathering gathering() {
    Format format = any(List.of(Format.values()));
    return new Gathering(
        any(clusters),
        format,
        series(),
        TODAY.plusDays(random.nextInt(400)),
        format.usualLength(),
        random.nextBoolean(),
        Money.euros(20L + 10 * random.nextInt(4)),
        Money.euros(10L + 10 * random.nextInt(3)));
  }

  public SeatRequest seats() {
    return new SeatRequest(
        any(clusters),
        any(List.of(Format.values())),
        series(),
        TODAY.plusDays(random.nextInt(400)),
        random.nextInt(500));
  }

  public ClusterId cluster() {
    return any(clusters);
  }

  /// A permutation of the same things.
  public <T> List<T> shuffled(List<T> things) {
    List<T> shuffled = new ArrayList<>(things);
    java.util.Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /// A term of the kind of that number, 0 to 8.
  public Term term(int kind, List<ClusterId> parties) {
    Scope scope = scope(parties);
    return switch (kind) {
      case 0 -> new Term.OpenEvents(scope);
      case 1 -> new Term.PartnerRate(scope, rate());
      case 2 -> new Term.SeatGuarantee(scope, share(), random.nextInt(30));
      case 3 -> new Term.StayLocal(scope, random.nextBoolean());
      case 4 -> new Term.LendTrainers(scope, 1 + random.nextInt(6), payer(), payer());
      case 5 -> new Term.ShareCosts(scope, key(scope.sides()));
      case 6 ->
          new Term.SharedDirectory(
              scope, Set.copyOf(some(List.of(Term.DirectoryField.values()), 2)));
      case 7 ->
          new Term.OpenReflection(
              scope,
              new Slug(any(TOPICS)),
              new LocalizedText("Un thème", "A theme"),
              TODAY.plusDays(random.nextInt(200) - 50));
      default ->
          new Term.DiscloseFunding(
              scope, Set.copyOf(some(List.of(Term.GrantKind.values()), 2)), period());
    };
  }

  private Convention signed(
      List<ClusterId> parties, DatePeriod period, @Nullable ConventionId amends, List<Term> terms) {
    Convention convention = ConventionsFixture.inForce(parties, period, amends, terms);
    // The fixture's identifiers come from the clock; these come from the seed.
    return new Convention(
        new ConventionId(uuid()),
        convention.slug(),
        1,
        LocalizedText.french("Convention " + convention.id().value()),
        convention.preamble(),
        parties,
        period,
        null,
        amends,
        null,
        null,
        convention.articles(),
        convention.signatures(),
        convention.declarations());
  }

  private Scope scope(List<ClusterId> parties) {
    Sides sides =
        random.nextBoolean()
            ? Sides.mutual(Set.copyOf(parties))
            : Sides.from(parties.getFirst(), Set.copyOf(parties.subList(1, parties.size())));
    Coverage coverage =
        switch (random.nextInt(4)) {
          case 0 -> new Coverage.Whole();
          case 1 -> new Coverage.NamedEvents(Set.of(new Slug(any(SERIES))));
          default ->
              new Coverage.Formats(
                  Set.copyOf(some(List.of(Format.values()), 1 + random.nextInt(3))));
        };
    return new Scope(sides, coverage, random.nextInt(4) == 0 ? period() : null);
  }

  private DatePeriod period() {
    LocalDate from = TODAY.plusDays(random.nextInt(600) - 400);
    return random.nextBoolean()
        ? DatePeriod.since(from)
        : new DatePeriod(from, from.plusDays(1 + random.nextInt(700)));
  }

  private Rate rate() {
    return switch (random.nextInt(3)) {
      case 0 -> new Rate.MemberPrice();
      case 1 -> new Rate.Discount(50);
      default -> new Rate.FixedPrice(Money.euros(10L + 10 * random.nextInt(4)));
    };
  }

  private Share share() {
    return random.nextBoolean()
        ? new Share.Percent(1 + random.nextInt(40))
        : new Share.Seats(1 + random.nextInt(40));
  }

  private Key key(Sides sides) {
    return switch (random.nextInt(3)) {
      case 0 -> new Key.ByAttendance();
      case 1 -> new Key.Equally();
      default -> {
        Map<ClusterId, Integer> percent = new HashMap<>();
        sides.all().forEach(cluster -> percent.put(cluster, 0));
        percent.put(sides.all().iterator().next(), 100);
        yield new Key.FixedShares(percent);
      }
    };
  }

  private Term.Payer payer() {
    return any(List.of(Term.Payer.values()));
  }

  private @Nullable Slug series() {
    return random.nextBoolean() ? null : new Slug(any(SERIES));
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /// That many different ones, or fewer where there are not so many.
  private <T> List<T> some(List<T> things, int count) {
    return shuffled(things).stream().limit(count).toList();
  }

  private UUID uuid() {
    return new UUID(
        random.nextLong() & ~0xf000L | 0x4000L,
        random.nextLong() & 0x3fff_ffff_ffff_ffffL | Long.MIN_VALUE);
  }

  /// Many requests, for those who measure.
  public Stream<AttendanceRequest> attendances(int count) {
    return Stream.generate(this::attendance).limit(count);
  }
}
