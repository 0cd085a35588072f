package org.entente.conventions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.DatePeriod;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.platform.Slug;
import org.entente.platform.changes.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Conventions for tests. [Terms] makes what they say.
///
/// With a database, what is signed here acts from then on: `conventions.signed(host, partner,
/// Terms.open(Terms.mutual(host, partner, Format.GREAT_EVENT)))`. The clusters have to be in the
/// database. Without a database, [#inForce] makes conventions for [LawBook#of].
public final class ConventionsFixture {

  /// From when on the conventions of this fixture last, unless said otherwise.
  public static final LocalDate BEGINNING = LocalDate.of(2014, 6, 5);

  private final JdbcClient sql;
  private final ConventionStore store;
  private final SignedTexts texts;
  private final NegotiationStore negotiation;
  private final Clock clock;

  public ConventionsFixture(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.store = new ConventionStore(sql);
    this.texts = new SignedTexts(store, new SealStore(sql));
    this.negotiation = new NegotiationStore(sql);
    this.clock = clock;
  }

  /// What decides by the conventions in this database.
  public Decide decide() {
    return new Decide(new LawBooks(store, texts, clock, new Changes()));
  }

  /// Signed by both, in force without an end. Article 1 is the first term, and so on.
  public Convention signed(ClusterId host, ClusterId partner, Term... terms) {
    return signed(List.of(host, partner), DatePeriod.since(BEGINNING), terms);
  }

  /// Signed by all, acting during that period.
  public Convention signed(List<ClusterId> parties, DatePeriod period, Term... terms) {
    Convention draft = draft(parties, period, terms);
    for (ClusterId party : parties) {
      sign(draft, party, period.from().minusDays(1));
    }
    return find(draft.id());
  }

  /// Signed by both, in force without an end; what its articles open ends like that.
  public Convention signed(Sunset sunset, ClusterId host, ClusterId partner, Term... terms) {
    Convention draft =
        with(
            unsigned(List.of(host, partner), DatePeriod.since(BEGINNING), null, List.of(terms)),
            sunset);
    store.insert(draft);
    for (ClusterId party : draft.parties()) {
      sign(draft, party, BEGINNING.minusDays(1));
    }
    return find(draft.id());
  }

  /// Drafted between both, signed by nobody.
  public Convention draft(ClusterId host, ClusterId partner, Term... terms) {
    return draft(List.of(host, partner), DatePeriod.since(BEGINNING), terms);
  }

  /// Drafted between all, signed by nobody.
  public Convention draft(List<ClusterId> parties, DatePeriod period, Term... terms) {
    Convention draft = unsigned(parties, period, null, List.of(terms));
    store.insert(draft);
    return draft;
  }

  /// Drafted between both and frozen, signed by nobody.
  public Convention frozen(ClusterId host, ClusterId partner, Term... terms) {
    Convention draft = draft(host, partner, terms);
    freeze(draft);
    return find(draft.id());
  }

  /// Fixes its text, as if all had agreed.
  public void freeze(Convention convention) {
    store.freeze(convention.id(), clock.instant());
  }

  /// Opens it again.
  public void open(Convention convention) {
    store.freeze(convention.id(), null);
  }

  /// Makes a party agree to every draft as it stands.
  public void agreeToAll(ClusterId party) {
    store.all().stream()
        .filter(convention -> convention.parties().contains(party))
        .forEach(
            convention ->
                negotiation.agree(
                    convention.id(), party, CanonicalForm.parts(convention), clock.instant()));
  }

  /// Adds a party's signature, given on that day and known from now on.
  public void sign(Convention convention, ClusterId party, LocalDate signedOn) {
    store.insert(convention, signature(party, signedOn, clock.instant()));
  }

  /// Makes the hashes of all signatures those of the text as it is now, as only somebody with the
  /// database at hand could.
  public void forgeHashes(Convention convention) {
    sql.sql("update signature set hashes = :hashes where convention_id = :id")
        .param("hashes", CanonicalForm.hashes(convention).toArray(String[]::new))
        .param("id", convention.id().value())
        .update();
  }

  /// The convention as the database has it.
  public Convention find(ConventionId id) {
    return store.find(id).orElseThrow();
  }

  /// A convention in memory, signed by both, in force without an end.
  public static Convention inForce(ClusterId host, ClusterId partner, Term... terms) {
    return inForce(List.of(host, partner), DatePeriod.since(BEGINNING), null, List.of(terms));
  }

  /// A convention in memory, signed by all on the day before its first.
  public static Convention inForce(
      List<ClusterId> parties, DatePeriod period, @Nullable ConventionId amends, List<Term> terms) {
    LocalDate signedOn = period.from().minusDays(1);
    return with(
        unsigned(parties, period, amends, terms),
        parties.stream()
            .map(party -> signature(party, signedOn, France.startOf(signedOn)))
            .toList());
  }

  /// A draft in memory.
  public static Convention unsigned(
      List<ClusterId> parties, DatePeriod period, @Nullable ConventionId amends, List<Term> terms) {
    ConventionId id = ConventionId.next();
    List<Article> articles = new ArrayList<>();
    for (Term term : terms) {
      articles.add(article(articles.size() + 1, term));
    }
    return new Convention(
        id,
        new Slug("convention-" + id.value()),
        1,
        new LocalizedText("Agir ensemble", "Acting together"),
        new LocalizedText("Les parties conviennent de ce qui suit.", null),
        parties,
        period,
        null,
        amends,
        null,
        null,
        articles,
        List.of(),
        Declarations.NONE);
  }

  /// The same convention with these signatures.
  public static Convention with(Convention convention, List<Signature> signatures) {
    return convention.with(convention.articles(), signatures, convention.declarations());
  }

  /// The same convention whose articles all end like that.
  static Convention with(Convention convention, Sunset sunset) {
    return convention.with(
        convention.articles().stream()
            .map(
                article ->
                    new Article(
                        article.number(),
                        article.heading(),
                        article.text(),
                        article.term(),
                        sunset))
            .toList(),
        convention.signatures(),
        convention.declarations());
  }

  /// The same convention about which this was declared, each at the beginning of its day.
  static Convention with(Convention convention, Declaration... declarations) {
    return convention.with(
        convention.articles(), convention.signatures(), new Declarations(List.of(declarations)));
  }

  static Declaration declaration(ClusterId by, Declaration.Act act, LocalDate recordedOn) {
    return new Declaration(
        DeclarationId.next(),
        by,
        act,
        "Le conseil en a décidé ainsi.",
        "conseil d’administration du 12 mai",
        France.startOf(recordedOn));
  }

  public static Signature signature(ClusterId party, LocalDate signedOn, Instant recordedAt) {
    return new Signature(
        party,
        "la présidence",
        "conseil d’administration du 12 mai",
        "Toulouse",
        signedOn,
        List.of(),
        recordedAt);
  }

  private static Article article(int number, Term term) {
    String kind = term.getClass().getSimpleName();
    return new Article(
        number,
        new LocalizedText("Article " + number, null),
        new LocalizedText("Ce que dit " + kind + ".", "What " + kind + " says."),
        term,
        Sunset.HONOUR_BOOKINGS);
  }
}
