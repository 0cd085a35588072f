package org.entente.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Article;
import org.entente.conventions.AttendanceRequest;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionId;
import org.entente.conventions.Declaration;
import org.entente.conventions.Declaration.Act;
import org.entente.conventions.DeclarationId;
import org.entente.conventions.Declarations;
import org.entente.conventions.Coverage;
import org.entente.conventions.Sides;
import org.entente.conventions.Signature;
import org.entente.conventions.Sunset;
import org.entente.conventions.Term;
import org.entente.platform.DatePeriod;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// A law of any size: pairs of clusters with conventions of nine articles, one for each kind of
/// term, each with a history: declarations, and amendments
/// to one in three; and requests that hit and miss them. The same seed gives the same law.
final class SyntheticLaw {

  static final LocalDate DAY = LocalDate.of(2027, 1, 15);

  /// One in so many has an amendment.
  private static final int AMENDED = 3;

  /// One in so many is to end.
  private static final int ENDING = 10;

  private final Random random = new Random(42);
  private final List<ClusterId> clusters = new ArrayList<>();
  private final List<Convention> conventions = new ArrayList<>();

  SyntheticLaw(int size) {
    int count = (int) Math.ceil(Math.sqrt(size * 4.0)) + 2;
    for (int index = 0; index < count; index++) {
      clusters.add(new ClusterId(new UUID(random.nextLong(), random.nextLong())));
    }
    for (int index = 0; index < size; index++) {
      Convention convention = convention(index);
      conventions.add(convention);
      if (index % AMENDED == 0) {
        conventions.add(amendment(convention));
      }
    }
  }

  List<Convention> conventions() {
    return conventions;
  }

  /// Requests of people from one or two clusters to events of others; four in five concern a pair
  /// that has a
  /// convention.
  AttendanceRequest[] requests(int count) {
    AttendanceRequest[] requests = new AttendanceRequest[count];
    for (int index = 0; index < count; index++) {
      Convention convention = conventions.get(random.nextInt(conventions.size()));
      ClusterId host = convention.parties().getFirst();
      ClusterId guest =
          random.nextInt(5) == 0
              ? clusters.get(random.nextInt(clusters.size()))
              : convention.parties().getLast();
      Format format = Format.values()[random.nextInt(Format.values().length)];
      requests[index] =
          new AttendanceRequest(
              new AttendanceRequest.Gathering(
                  host,
                  format,
                  random.nextInt(3) == 0 ? new Slug("annual-day") : null,
                  DAY.plusDays(random.nextInt(90)),
                  format.usualLength(),
                  random.nextInt(4) == 0,
                  Money.euros(60),
                  Money.euros(20)),
              random.nextInt(4) == 0
                  ? Set.copyOf(List.of(guest, clusters.get(random.nextInt(clusters.size()))))
                  : Set.of(guest),
              Duration.ofMinutes(15L * random.nextInt(20)));
    }
    return requests;
  }

  private Convention convention(int index) {
    ClusterId one = clusters.get(random.nextInt(clusters.size()));
    ClusterId other = one;
    while (other.equals(one)) {
      other = clusters.get(random.nextInt(clusters.size()));
    }
    LocalDate signed = DAY.minusDays(30L + random.nextInt(600));
    return withDeclarations(between(one, other, signed, "convention-" + index), signed, index);
  }

  /// What happens to a convention in some years: it was suspended and that was lifted, an article
  /// will stand still for a week, and one convention in ten is to end.
  private static Convention withDeclarations(Convention convention, LocalDate signed, int index) {
    ClusterId party = convention.parties().getFirst();
    Declaration lifted =
        declaration(
            party, new Act.Suspension(Set.of(), new DatePeriod(signed, signed.plusDays(30))));
    List<Declaration> declarations =
        new ArrayList<>(
            List.of(
                lifted,
                declaration(party, new Act.Reversal(lifted.id(), signed.plusDays(9))),
                declaration(
                    party,
                    new Act.Suspension(
                        Set.of(2), new DatePeriod(DAY.plusDays(30), DAY.plusDays(37))))));
    if (index % ENDING == 0) {
      declarations.add(
          declaration(party, new Act.Denunciation(DAY.minusDays(5), DAY.plusDays(120))));
    }
    return with(convention, new Declarations(declarations), null);
  }

  private static Declaration declaration(ClusterId party, Act act) {
    return new Declaration(
        new DeclarationId(UUID.randomUUID()), party, act, "Motif", "conseil", Instant.EPOCH);
  }

  /// A later convention of the same parties about the same things.
  private static Convention amendment(Convention amended) {
    Convention later =
        between(
            amended.parties().getFirst(),
            amended.parties().getLast(),
            DAY.minusDays(10),
            "avenant-" + amended.slug());
    return with(later, new Declarations(List.of()), amended.id());
  }

  private static Convention with(
      Convention convention, Declarations declarations, @Nullable ConventionId amends) {
    return new Convention(
        convention.id(),
        convention.slug(),
        convention.version(),
        convention.title(),
        convention.preamble(),
        convention.parties(),
        convention.period(),
        convention.signBefore(),
        amends,
        convention.noticeMonths(),
        convention.frozenAt(),
        convention.articles(),
        convention.signatures(),
        declarations);
  }

  /// A convention between two clusters that both have signed.
  static Convention between(ClusterId one, ClusterId other, LocalDate signed, String slug) {
    List<Article> articles = new ArrayList<>();
    for (Term term : terms(one, other, DAY)) {
      articles.add(
          new Article(
              articles.size() + 1,
              LocalizedText.french("Article de mesure"),
              LocalizedText.french("Les parties conviennent de ce que dit la clause."),
              term,
              Sunset.HONOUR_BOOKINGS));
    }
    return new Convention(
        ConventionId.next(),
        new Slug(slug),
        1,
        LocalizedText.french("Convention " + slug),
        LocalizedText.french("Préambule"),
        List.of(one, other),
        DatePeriod.since(signed),
        null,
        null,
        null,
        null,
        articles,
        List.of(signature(one, signed), signature(other, signed)),
        new Declarations(List.of()));
  }

  private static Signature signature(ClusterId party, LocalDate day) {
    return new Signature(party, "présidence", "conseil", "Toulouse", day, List.of(), Instant.EPOCH);
  }

  /// A term of each kind between two clusters.
  static List<Term> terms(ClusterId one, ClusterId other, LocalDate day) {
    Sides sides = Sides.mutual(Set.of(one, other));
    Term.Scope named =
        new Term.Scope(sides, new Coverage.NamedEvents(Set.of(new Slug("annual-day"))), null);
    Term.Scope great = new Term.Scope(sides, formats(Format.GREAT_EVENT, Format.CONFERENCE), null);
    Term.Scope lunch = new Term.Scope(sides, formats(Format.LUNCH_WORKSHOP), null);
    Term.Scope whole = new Term.Scope(sides, new Coverage.Whole(), null);
    return List.of(
        new Term.OpenEvents(great),
        new Term.PartnerRate(great, new Term.PartnerRate.Rate.MemberPrice()),
        new Term.SeatGuarantee(named, new Term.SeatGuarantee.Share.Percent(5), 7),
        new Term.StayLocal(lunch, true),
        new Term.LendTrainers(lunch, 4, Term.Payer.BORROWER, Term.Payer.EQUALLY),
        new Term.ShareCosts(great, new Term.ShareCosts.Key.ByAttendance()),
        new Term.SharedDirectory(whole, Set.of(Term.DirectoryField.COMPANY)),
        new Term.OpenReflection(
            whole, new Slug("region"), LocalizedText.french("La région"), day.plusDays(100)),
        new Term.DiscloseFunding(
            whole, Set.of(Term.GrantKind.PROJECT), DatePeriod.since(day.minusYears(3))));
  }

  private static Coverage formats(Format... formats) {
    return new Coverage.Formats(Set.of(formats));
  }
}
