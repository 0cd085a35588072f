package org.entente.conventions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Answer.CitedClause;
import org.entente.conventions.Answer.Outcome;
import org.entente.conventions.Answer.Value;
import org.entente.conventions.Attendance.Price;
import org.entente.conventions.Decision.Basis;
import org.entente.platform.DatePeriod;

/// Asks one law and says its answers in one reader's language.
final class AnswerQuestions {

  private final LawBook law;
  private final DecisionPhrases phrases;

  AnswerQuestions(LawBook law, DecisionPhrases phrases) {
    this.law = law;
    this.phrases = phrases;
  }

  Answer answer(Question question) {
    return switch (question) {
      case Question.Attendance(AttendanceRequest request) -> attendance(request);
      case Question.Seats(SeatRequest request) -> seats(request);
      case Question.Loan(LoanRequest request) ->
          answer(
              "Loan",
              SharingRules.loan(law, request),
              request.lender(),
              loan -> new Value.Loan(loan.daysLeft(), loan.travel(), loan.fee()));
      case Question.Split(CostRequest request) ->
          answer(
              "Split",
              SharingRules.split(law, request),
              request.host(),
              split -> new Value.Split(split.cents()));
      case Question.Directory(ClusterId holder, ClusterId reader) ->
          answer(
              "Directory", SharingRules.directory(law, holder, reader), holder, Value.Fields::new);
      case Question.Reflection(ClusterId host, ClusterId participant, var topic) ->
          answer(
              "Reflection",
              SharingRules.reflection(law, host, participant, topic),
              host,
              (LocalDate until) -> new Value.Until(until));
      case Question.Funding(ClusterId discloser, ClusterId reader, var grant, LocalDate on) ->
          answer(
              "Funding",
              SharingRules.funding(law, discloser, reader, grant, on),
              discloser,
              (DatePeriod period) -> new Value.Granted(period));
    };
  }

  private Answer attendance(AttendanceRequest request) {
    Attendance attendance = AttendanceRules.decide(law, request);
    Explanation explanation = phrases.explain(attendance, request.gathering().host());
    Value value = attendance.payable().map((Price price) -> place(attendance, price)).orElse(null);
    return new Answer(
        "Attendance",
        value == null ? refused(attendance) : Outcome.GRANTED,
        value,
        explanation.sentence(),
        cite(clauses(attendance)),
        explanation.openings());
  }

  private static Value place(Attendance attendance, Price price) {
    ClusterId countsFor =
        attendance.admission() instanceof Decision.Granted<Attendance.Admission> granted
            ? granted.value().countsFor()
            : null;
    return new Value.Place(price.amount().cents(), price.kind(), countsFor);
  }

  private static Outcome refused(Attendance attendance) {
    return attendance.admission() instanceof Decision.Denied<?> ? Outcome.DENIED : Outcome.CONFLICT;
  }

  private static Stream<ClauseRef> clauses(Attendance attendance) {
    return Stream.concat(clauses(attendance.admission()), clauses(attendance.price()));
  }

  private static Stream<ClauseRef> clauses(Decision<?> decision) {
    return switch (decision) {
      case Decision.Granted<?>(_, Basis.UnderArticle(ClauseRef clause), _) -> Stream.of(clause);
      case Decision.Granted<?> _ -> Stream.of();
      case Decision.Denied<?>(Decision.Ground.ClosedByArticle(ClauseRef clause), _) ->
          Stream.of(clause);
      case Decision.Denied<?>(Decision.Ground.Exhausted(ClauseRef clause, _, _), _) ->
          Stream.of(clause);
      case Decision.Denied<?> _ -> Stream.of();
      case Decision.Conflict<?>(List<ClauseRef> rivals) -> rivals.stream();
    };
  }

  private Answer seats(SeatRequest request) {
    SeatRequest.Shares shares = SeatRules.decide(law, request);
    Stream<ClauseRef> kept = shares.guarantees().stream().map(SeatRequest.Guarantee::clause);
    boolean granted = !shares.guarantees().isEmpty();
    return new Answer(
        "Seats",
        granted
            ? Outcome.GRANTED
            : shares.conflicts().isEmpty() ? Outcome.DENIED : Outcome.CONFLICT,
        granted ? new Value.Shares(shares.guarantees()) : null,
        phrases.shares(shares, request.host()),
        cite(Stream.concat(kept, shares.conflicts().stream())),
        List.of());
  }

  private <T> Answer answer(
      String kind, Decision<T> decision, ClusterId host, Function<T, Value> value) {
    Explanation explanation = phrases.explain(decision, host);
    Outcome outcome =
        switch (decision) {
          case Decision.Granted<T> _ -> Outcome.GRANTED;
          case Decision.Denied<T> _ -> Outcome.DENIED;
          case Decision.Conflict<T> _ -> Outcome.CONFLICT;
        };
    return new Answer(
        kind,
        outcome,
        decision instanceof Decision.Granted<T> granted ? value.apply(granted.value()) : null,
        explanation.sentence(),
        cite(clauses(decision)),
        explanation.openings());
  }

  private List<CitedClause> cite(Stream<ClauseRef> clauses) {
    return clauses.distinct().flatMap(clause -> phrases.cited(clause).stream()).toList();
  }

  /// Every cluster that a question names.
  static Set<ClusterId> named(List<Question> questions) {
    return questions.stream()
        .flatMap(question -> question.clusters().stream())
        .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
  }
}
