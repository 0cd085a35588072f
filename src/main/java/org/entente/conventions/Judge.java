package org.entente.conventions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.conventions.ConventionJson.Case;
import org.entente.conventions.ConventionJson.Submitted;
import org.entente.platform.France;
import org.entente.platform.Problem;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers questions by conventions that are handed in, or by those in force here; it keeps
/// nothing.
@Component
public class Judge {

  /// The most conventions in one case.
  public static final int MOST_CONVENTIONS = 200;

  /// The most questions in one case.
  public static final int MOST_QUESTIONS = 1_000;

  private final LawBooks laws;
  private final ConventionStore recorded;
  private final Clusters clusters;
  private final Clock clock;

  Judge(LawBooks laws, ConventionStore recorded, Clusters clusters, Clock clock) {
    this.laws = laws;
    this.recorded = recorded;
    this.clusters = clusters;
    this.clock = clock;
  }

  /// What became of a case.
  public sealed interface Verdict {

    /// @param date the day whose law was asked
    /// @param answers one for each question, in their order
    record Answered(LocalDate date, List<Answer> answers) implements Verdict {}

    /// Nothing was answered, and why.
    record Refused(Problem problem) implements Verdict {}
  }

  /// @param asker the cluster that asks by the law in force here, about what concerns itself, or
  ///     null for somebody who hands conventions in
  public Verdict judge(Case asked, @Nullable ClusterId asker, Translator say) {
    List<Submitted> submitted = asked.conventions();
    Optional<Problem> problem = problem(asked, asker);
    if (problem.isPresent()) {
      return new Verdict.Refused(problem.get());
    }
    LocalDate day = asked.date() == null ? France.day(clock.instant()) : asked.date();
    Instant knownAt = asked.knownAt() == null ? Instant.MAX : asked.knownAt();
    LawBook law =
        submitted == null
            ? inForceHere(asked, day, knownAt)
            : LawBook.of(submitted.stream().map(Submitted::convention).toList(), day, knownAt);
    DecisionPhrases phrases =
        new DecisionPhrases(
            law,
            submitted == null ? recorded : RecordedConventions.NONE,
            names(asked, submitted == null),
            say);
    AnswerQuestions ask = new AnswerQuestions(law, phrases);
    return new Verdict.Answered(day, asked.questions().stream().map(ask::answer).toList());
  }

  /// The law of today is kept in memory, any other is read for the occasion.
  private LawBook inForceHere(Case asked, LocalDate day, Instant knownAt) {
    return asked.date() == null && asked.knownAt() == null ? laws.today() : laws.on(day, knownAt);
  }

  private static Optional<Problem> problem(Case asked, @Nullable ClusterId asker) {
    List<Submitted> submitted = asked.conventions();
    if (asked.questions().isEmpty()) {
      return Optional.of(Problem.at("/questions", "conventions.problem.case.questions"));
    }
    if (asked.questions().size() > MOST_QUESTIONS) {
      return Optional.of(Problem.at("/questions", "conventions.problem.case.size", MOST_QUESTIONS));
    }
    if (submitted == null) {
      return ownAlone(asked, asker);
    }
    if (submitted.size() > MOST_CONVENTIONS) {
      return Optional.of(
          Problem.at("/conventions", "conventions.problem.case.size", MOST_CONVENTIONS));
    }
    Set<ConventionId> ids = new HashSet<>();
    for (int place = 0; place < submitted.size(); place++) {
      Problem wrong = wrong(submitted.get(place), ids, "/conventions/" + place);
      if (wrong != null) {
        return Optional.of(wrong);
      }
    }
    return Optional.empty();
  }

  /// What makes a convention no convention. Whether it is wise is none of our business here.
  private static @Nullable Problem wrong(Submitted one, Set<ConventionId> ids, String place) {
    if (!ids.add(one.frame().convention())) {
      return Problem.at(place, "conventions.problem.case.twice");
    }
    Set<ClusterId> parties = Set.copyOf(new HashSet<>(one.frame().parties()));
    if (parties.size() < 2 || parties.size() < one.frame().parties().size()) {
      return Problem.at(place + "/frame/parties", "conventions.problem.case.parties");
    }
    for (Article article : one.articles()) {
      Term term = article.term();
      if (term != null && !parties.containsAll(term.scope().sides().all())) {
        return Problem.at(place + "/articles", "conventions.problem.case.sides", article.number());
      }
    }
    boolean strange =
        one.signatures() != null
            && one.signatures().stream().anyMatch(by -> !parties.contains(by.party()));
    return strange ? Problem.at(place + "/signatures", "conventions.problem.sign.party") : null;
  }

  /// Whoever asks by the law in force may ask about what it gives or receives itself, and nothing
  /// about others.
  private static Optional<Problem> ownAlone(Case asked, @Nullable ClusterId asker) {
    if (asker == null) {
      return Optional.of(Problem.at("/conventions", "conventions.problem.case.none"));
    }
    for (int place = 0; place < asked.questions().size(); place++) {
      if (!asked.questions().get(place).isOnlyAbout(asker)) {
        return Optional.of(Problem.at("/questions/" + place, "conventions.problem.case.others"));
      }
    }
    return Optional.empty();
  }

  private Map<ClusterId, String> names(Case asked, boolean ours) {
    Map<ClusterId, String> names = new HashMap<>();
    AnswerQuestions.named(asked.questions())
        .forEach(cluster -> names.put(cluster, cluster.value().toString()));
    if (asked.conventions() != null) {
      asked
          .conventions()
          .forEach(
              one ->
                  one.frame()
                      .parties()
                      .forEach(party -> names.put(party, party.value().toString())));
    }
    if (ours) {
      clusters.all().forEach((Cluster one) -> names.put(one.id(), one.name()));
    }
    if (asked.names() != null) {
      names.putAll(asked.names());
    }
    return names;
  }
}
