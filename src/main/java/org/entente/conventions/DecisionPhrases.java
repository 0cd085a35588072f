package org.entente.conventions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Attendance.Admission;
import org.entente.conventions.Attendance.Price;
import org.entente.conventions.Decision.Basis;
import org.entente.conventions.Decision.Ground;
import org.entente.conventions.Decision.Opening;
import org.entente.conventions.Explanation.CitedArticle;
import org.entente.platform.text.Translator;

/// Says decisions in one reader's language, each with the article it comes from, under one law.
/// What was decided once keeps its words when its convention no longer acts: it is then read as it
/// was recorded. Made anew for each request by [ExplainDecisions].
public final class DecisionPhrases {

  private final LawBook law;
  private final RecordedConventions recorded;
  private final Map<ClusterId, String> names;
  private final Translator say;

  DecisionPhrases(
      LawBook law, RecordedConventions recorded, Map<ClusterId, String> names, Translator say) {
    this.law = law;
    this.recorded = recorded;
    this.names = names;
    this.say = say;
  }

  /// Why a person may come at that price, or may not and what would change it.
  ///
  /// @param host the cluster that holds the event
  public Explanation explain(Attendance attendance, ClusterId host) {
    return switch (attendance.admission()) {
      case Decision.Granted<Admission>(_, Basis basis, _) ->
          granted(basis, attendance.price(), host);
      case Decision.Denied<Admission>(Ground ground, List<Opening> openings) ->
          new Explanation(
              refusal(ground, host),
              cited(clause(ground)),
              openings.stream().map(opening -> opening(opening, host)).toList());
      case Decision.Conflict<Admission>(List<ClauseRef> rivals) ->
          conflict("conventions.explain.conflict.admission", rivals);
    };
  }

  /// Why one cluster gives another something beyond its events, or does not.
  ///
  /// @param host the cluster that would give it
  Explanation explain(Decision<?> decision, ClusterId host) {
    return switch (decision) {
      case Decision.Granted<?>(_, Basis.UnderArticle(ClauseRef clause), _) ->
          new Explanation(
              say.say("conventions.explain.granted", clause.article(), title(clause)),
              cited(Stream.of(clause)),
              List.of());
      case Decision.Granted<?> _ ->
          new Explanation(say.say("conventions.explain.public"), List.of(), List.of());
      case Decision.Denied<?>(Ground.NoArticle _, List<Opening> openings) ->
          new Explanation(
              say.say("conventions.explain.nothing", name(host)),
              List.of(),
              openings.stream().map(opening -> opening(opening, host)).toList());
      case Decision.Denied<?>(Ground ground, List<Opening> openings) ->
          new Explanation(
              refusal(ground, host),
              cited(clause(ground)),
              openings.stream().map(opening -> opening(opening, host)).toList());
      case Decision.Conflict<?>(List<ClauseRef> rivals) ->
          conflict("conventions.explain.conflict.admission", rivals);
    };
  }

  /// Who has seats kept, and under which article.
  String shares(SeatRequest.Shares shares, ClusterId host) {
    if (shares.guarantees().isEmpty()) {
      return shares.conflicts().isEmpty()
          ? say.say("conventions.explain.shares.none", name(host))
          : say.say("conventions.explain.conflict.admission", shares.conflicts().size());
    }
    return say.list(
        shares.guarantees().stream()
            .map(
                kept ->
                    say.say(
                        "conventions.explain.share",
                        kept.seats(),
                        name(kept.beneficiary()),
                        kept.releasedOn(),
                        kept.clause().article(),
                        title(kept.clause())))
            .toList());
  }

  /// An article as a program cites it.
  Optional<Answer.CitedClause> cited(ClauseRef clause) {
    return convention(clause)
        .flatMap(
            convention ->
                convention
                    .article(clause.article())
                    .map(
                        article ->
                            new Answer.CitedClause(
                                clause.convention(),
                                clause.version(),
                                clause.article(),
                                clause.hash(),
                                say.say(convention.title()),
                                say.say(article.heading()),
                                say.say(article.text()))));
  }

  /// What a booking rests on, in a few words: "article 2, convention X".
  public String basis(Basis basis) {
    return switch (basis) {
      case Basis.OwnMember(ClusterId host) -> say.say("conventions.basis.own", name(host));
      case Basis.OpenToPublic _ -> say.say("conventions.basis.public");
      case Basis.UnderArticle(ClauseRef clause) ->
          say.say("conventions.basis.article", clause.article(), title(clause));
    };
  }

  /// As whom somebody pays that price, in two words: an article that grants the host's member rate
  /// makes it the same rate for both.
  public String rate(Price price, Basis basis) {
    return say.say("conventions.rate." + (isMemberRate(price, basis) ? "member" : lower(price)));
  }

  private boolean isMemberRate(Price price, Basis basis) {
    return price.kind() == Price.Kind.PARTNER
        && basis instanceof Basis.UnderArticle(ClauseRef clause)
        && grantsMemberRate(clause);
  }

  private static String lower(Price price) {
    return price.kind().name().toLowerCase(Locale.ROOT);
  }

  /// The article that a booking rests on, as it was signed; empty for what rests on no article and
  /// for an article that no longer stands as it was signed.
  public List<CitedArticle> cite(Basis basis) {
    return switch (basis) {
      case Basis.UnderArticle(ClauseRef clause) -> cited(Stream.of(clause));
      case Basis.OwnMember _, Basis.OpenToPublic _ -> List.of();
    };
  }

  /// These articles, as they were signed.
  public List<CitedArticle> cite(List<ClauseRef> clauses) {
    return cited(clauses.stream());
  }

  private Explanation granted(Basis admission, Decision<Price> price, ClusterId host) {
    return switch (price) {
      case Decision.Granted<Price>(Price amount, Basis.UnderArticle(ClauseRef clause), _) ->
          new Explanation(
              say.say(rateKey(amount, clause), clause.article(), title(clause), amount.amount()),
              cited(Stream.concat(clause(admission), Stream.of(clause))),
              List.of());
      case Decision.Granted<Price>(_, Basis.OwnMember _, _) ->
          new Explanation(say.say("conventions.explain.own", name(host)), List.of(), List.of());
      case Decision.Granted<Price>(_, Basis.OpenToPublic _, _), Decision.Denied<Price> _ ->
          new Explanation(say.say("conventions.explain.public"), List.of(), List.of());
      case Decision.Conflict<Price>(List<ClauseRef> rivals) ->
          conflict("conventions.explain.conflict.price", rivals);
    };
  }

  private String rateKey(Price price, ClauseRef clause) {
    if (price.kind() == Price.Kind.PUBLIC) {
      return "conventions.explain.article.public";
    }
    return grantsMemberRate(clause)
        ? "conventions.explain.article.member"
        : "conventions.explain.article.partner";
  }

  private boolean grantsMemberRate(ClauseRef clause) {
    return convention(clause)
            .flatMap(convention -> convention.article(clause.article()))
            .map(Article::term)
            .orElse(null)
        instanceof Term.PartnerRate(_, Term.PartnerRate.Rate.MemberPrice _);
  }

  private String refusal(Ground ground, ClusterId host) {
    return switch (ground) {
      case Ground.NoArticle _ -> say.say("conventions.explain.closed", name(host));
      case Ground.ClosedByArticle(ClauseRef clause) ->
          say.say(
              "conventions.explain.closed.article", clause.article(), title(clause), name(host));
      case Ground.Exhausted(ClauseRef clause, int allowed, int used) ->
          say.say("conventions.explain.exhausted", clause.article(), title(clause), allowed, used);
    };
  }

  private String opening(Opening opening, ClusterId host) {
    return switch (opening) {
      case Opening.Joining(ClusterId cluster) ->
          say.say("conventions.opening.joining", name(cluster));
      case Opening.LivingNearer(ClauseRef clause) ->
          say.say("conventions.opening.nearer", clause.article(), title(clause));
      case Opening.From(ClauseRef clause, LocalDate day) ->
          say.say("conventions.opening.from", clause.article(), title(clause), day);
      case Opening.Before(ClauseRef clause, LocalDate day) ->
          say.say("conventions.opening.before", clause.article(), title(clause), day);
      case Opening.After(ClauseRef clause, LocalDate day) ->
          say.say("conventions.opening.after", clause.article(), title(clause), day);
      case Opening.OtherEvents(ClauseRef clause) ->
          say.say("conventions.opening.other", clause.article(), title(clause), name(host));
    };
  }

  private Explanation conflict(String key, List<ClauseRef> rivals) {
    return new Explanation(say.say(key, rivals.size()), cited(rivals.stream()), List.of());
  }

  private static Stream<ClauseRef> clause(Basis basis) {
    return basis instanceof Basis.UnderArticle(ClauseRef clause)
        ? Stream.of(clause)
        : Stream.empty();
  }

  private static Stream<ClauseRef> clause(Ground ground) {
    return switch (ground) {
      case Ground.ClosedByArticle(ClauseRef clause) -> Stream.of(clause);
      case Ground.Exhausted(ClauseRef clause, _, _) -> Stream.of(clause);
      case Ground.NoArticle _ -> Stream.empty();
    };
  }

  private List<CitedArticle> cited(Stream<ClauseRef> clauses) {
    return clauses.distinct().flatMap(clause -> shown(clause).stream()).toList();
  }

  private Optional<CitedArticle> shown(ClauseRef clause) {
    return convention(clause)
        .flatMap(
            convention ->
                convention.article(clause.article()).map(article -> shown(convention, article)));
  }

  private CitedArticle shown(Convention convention, Article article) {
    return new CitedArticle(
        article.number(),
        say.say(article.heading()),
        say.say(article.text()),
        say.say(convention.title()),
        "/conventions/%s#article-%d".formatted(convention.slug(), article.number()));
  }

  /// The convention of a clause: the one in the law, or the recorded one if the article stands
  /// there
  /// to the comma.
  private Optional<Convention> convention(ClauseRef clause) {
    return law.convention(clause)
        .or(
            () ->
                recorded
                    .find(clause.convention())
                    .filter(
                        convention ->
                            convention
                                .article(clause.article())
                                .map(CanonicalForm::hash)
                                .filter(clause.hash()::equals)
                                .isPresent()));
  }

  private String title(ClauseRef clause) {
    return law.convention(clause)
        .map(Convention::title)
        .or(() -> recorded.title(clause.convention()))
        .map(say::say)
        .orElseGet(() -> say.say("conventions.gone"));
  }

  private String name(ClusterId cluster) {
    return Objects.requireNonNull(names.get(cluster), () -> "No cluster has the id " + cluster);
  }
}
