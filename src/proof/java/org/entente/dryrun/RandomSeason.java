package org.entente.dryrun;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Article;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionId;
import org.entente.conventions.Coverage;
import org.entente.conventions.Declarations;
import org.entente.conventions.Sides;
import org.entente.conventions.Sunset;
import org.entente.conventions.Term;
import org.entente.platform.DatePeriod;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Slug;
import org.entente.territory.TravelEstimate;
import org.jspecify.annotations.Nullable;

/// Events that are over and who asked for their seats, by chance; the same seed gives the same.
final class RandomSeason {

  /// The first day on which one of them may be held.
  static final LocalDate FIRST = LocalDate.of(2025, 9, 1);

  private static final int DAYS = 300;
  private static final int APPLICANTS = 40;

  private final Random random;
  private final List<ClusterId> parties;
  private final List<Applicant> applicants;

  RandomSeason(long seed) {
    this.random = new Random(seed);
    this.parties = List.of(cluster(), cluster());
    ClusterId stranger = cluster();
    List<Set<ClusterId>> memberships =
        List.of(
            Set.of(parties.getFirst()),
            Set.of(parties.getLast()),
            Set.copyOf(parties),
            Set.of(stranger),
            Set.of(parties.getLast(), stranger),
            Set.of());
    this.applicants =
        IntStream.range(0, APPLICANTS)
            .mapToObj(_ -> new Applicant(any(memberships), travel()))
            .toList();
  }

  List<ClusterId> parties() {
    return parties;
  }

  /// A draft between both parties: an article of each kind that events feel, and one of each other.
  Convention draft() {
    Sides sides = Sides.mutual(Set.copyOf(parties));
    Term.Scope great = scope(sides, Format.GREAT_EVENT, Format.CONFERENCE);
    Term.Scope lunch = scope(sides, Format.LUNCH_WORKSHOP);
    Term.Scope whole = new Term.Scope(sides, new Coverage.Whole(), null);
    List<Term> terms =
        List.of(
            new Term.OpenEvents(great),
            new Term.PartnerRate(great, new Term.PartnerRate.Rate.MemberPrice()),
            new Term.SeatGuarantee(great, new Term.SeatGuarantee.Share.Percent(20), 14),
            new Term.StayLocal(lunch, true),
            new Term.LendTrainers(lunch, 4, Term.Payer.BORROWER, Term.Payer.EQUALLY),
            new Term.ShareCosts(great, new Term.ShareCosts.Key.ByAttendance()),
            new Term.SharedDirectory(whole, Set.of(Term.DirectoryField.COMPANY)));
    List<Article> articles = new ArrayList<>();
    for (Term term : terms) {
      LocalizedText text = LocalizedText.french("Ce que dit " + term.getClass().getSimpleName());
      articles.add(new Article(articles.size() + 1, text, text, term, Sunset.CUT));
    }
    return new Convention(
        new ConventionId(uuid()),
        new Slug("essai"),
        1,
        LocalizedText.french("Essai"),
        LocalizedText.french(""),
        parties,
        DatePeriod.since(FIRST.plusYears(1)),
        null,
        null,
        null,
        null,
        articles,
        List.of(),
        new Declarations(List.of()));
  }

  /// @param requests how many for each event, on average
  List<PastEvent> events(int count, int requests) {
    return IntStream.range(0, count)
        .mapToObj(number -> event("event-" + number, 1 + random.nextInt(2 * requests)))
        .toList();
  }

  /// One event with so many requests.
  PastEvent event(String key, int requests) {
    Format format = any(List.of(Format.values()));
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    Gathering gathering =
        new Gathering(
            any(parties),
            format,
            null,
            day,
            format.usualLength(),
            random.nextInt(3) == 0,
            Money.euros(20L + 10 * random.nextInt(5)),
            Money.euros(10));
    long begin = France.startOf(day).toEpochMilli();
    return new PastEvent(
        key,
        LocalizedText.french(key),
        gathering,
        1 + random.nextInt(requests),
        IntStream.range(0, requests).mapToObj(number -> request(number, begin)).toList());
  }

  <T> List<T> shuffled(List<T> things) {
    List<T> shuffled = new ArrayList<>(things);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private PastRequest request(int number, long begin) {
    long month = Duration.ofDays(30).toMillis();
    long askedAt = begin - (long) (random.nextDouble() * month);
    boolean gaveUp = random.nextInt(8) == 0;
    return new PastRequest(
        number,
        askedAt,
        gaveUp ? askedAt + (long) (random.nextDouble() * (begin - askedAt)) : PastRequest.STAYED,
        random.nextInt(10) == 0 ? 1 + random.nextInt(4) : 1,
        random.nextInt(4) > 0,
        any(applicants),
        gaveUp ? Outcome.GAVE_UP : any(List.of(Outcome.SEATED, Outcome.WAITING)));
  }

  private @Nullable TravelEstimate travel() {
    int minutes = 5 * random.nextInt(40);
    return minutes < 10 ? null : new TravelEstimate(Duration.ofMinutes(minutes), minutes);
  }

  private static Term.Scope scope(Sides sides, Format... formats) {
    return new Term.Scope(sides, new Coverage.Formats(Set.of(formats)), null);
  }

  private ClusterId cluster() {
    return new ClusterId(uuid());
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
