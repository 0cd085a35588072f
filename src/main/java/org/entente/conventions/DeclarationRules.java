package org.entente.conventions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Declaration.Act;
import org.entente.conventions.Declare.Words;
import org.entente.platform.DatePeriod;
import org.entente.platform.Problem;

/// What speaks against a declaration.
final class DeclarationRules {

  static final int LONGEST_REASON = 1_000;
  static final int LONGEST_MANDATE = 200;

  /// Longer than that, parties that want it agree on an amendment.
  static final int MOST_MONTHS_SUSPENDED = 6;

  private DeclarationRules() {}

  static List<Problem> problems(
      Convention convention, ClusterId party, Act act, Words words, LocalDate today) {
    Optional<Problem> standing = standing(convention, party, today);
    if (standing.isPresent()) {
      return List.of(standing.get());
    }
    List<Problem> problems = new ArrayList<>();
    switch (act) {
      case Act.Denunciation denunciation ->
          denunciation(convention, party, denunciation, today, problems);
      case Act.Suspension suspension -> suspension(convention, suspension, today, problems);
      case Act.Reversal(DeclarationId of, _) -> reversal(convention, party, of, today, problems);
    }
    text("reason", words.reason(), LONGEST_REASON, problems);
    text("mandate", words.mandate(), LONGEST_MANDATE, problems);
    return problems;
  }

  /// Only who is bound can declare something.
  private static Optional<Problem> standing(
      Convention convention, ClusterId party, LocalDate today) {
    if (!convention.parties().contains(party)) {
      return Optional.of(Problem.overall("conventions.problem.sign.party"));
    }
    boolean left =
        convention.declarations().leaves(party).filter(day -> !day.isAfter(today)).isPresent();
    return switch (convention.stageOn(today)) {
      case SIGNED, IN_FORCE, SUSPENDED ->
          left
              ? Optional.of(Problem.overall("conventions.problem.declare.left"))
              : Optional.empty();
      case DRAFT, FROZEN, SIGNING, ENDED, LAPSED ->
          Optional.of(Problem.overall("conventions.problem.declare.stage"));
    };
  }

  private static void denunciation(
      Convention convention,
      ClusterId party,
      Act.Denunciation act,
      LocalDate today,
      List<Problem> problems) {
    if (convention.declarations().leaves(party).isPresent()) {
      problems.add(Problem.overall("conventions.problem.denounce.twice"));
      return;
    }
    if (act.notifiedOn().isAfter(today)) {
      problems.add(Problem.at("notified-on", "conventions.problem.denounce.future"));
      return;
    }
    Optional<LocalDate> earliest = convention.earliestLeave(act.notifiedOn());
    LocalDate end = convention.end();
    if (earliest.isEmpty()) {
      problems.add(Problem.overall("conventions.problem.denounce.fixed"));
    } else if (act.endsOn().isBefore(earliest.get()) || !act.endsOn().isAfter(today)) {
      LocalDate soonest = earliest.get().isAfter(today) ? earliest.get() : today.plusDays(1);
      problems.add(
          Problem.at("ends-on", "conventions.problem.denounce.notice", soonest.minusDays(1)));
    } else if (end != null && !act.endsOn().isBefore(end)) {
      problems.add(Problem.at("ends-on", "conventions.problem.denounce.late", end.minusDays(1)));
    }
  }

  private static void suspension(
      Convention convention, Act.Suspension act, LocalDate today, List<Problem> problems) {
    for (int number : act.articles()) {
      if (convention.article(number).map(Article::term).isEmpty()) {
        problems.add(Problem.at("articles", "conventions.problem.suspend.article", number));
      }
    }
    DatePeriod days = act.days();
    LocalDate latest = days.from().plusMonths(MOST_MONTHS_SUSPENDED);
    if (days.from().isBefore(today)) {
      problems.add(Problem.at("from", "conventions.problem.suspend.past"));
    } else if (Objects.requireNonNull(days.until()).isAfter(latest)) {
      problems.add(Problem.at("to", "conventions.problem.suspend.long", MOST_MONTHS_SUSPENDED));
    }
  }

  private static void reversal(
      Convention convention,
      ClusterId party,
      DeclarationId of,
      LocalDate today,
      List<Problem> problems) {
    Optional<Declaration> reversed = convention.declarations().find(of);
    if (reversed.isEmpty() || !reversed.get().by().equals(party)) {
      problems.add(Problem.overall("conventions.problem.reverse.other"));
    } else if (!isReversible(convention, reversed.get(), today)) {
      problems.add(Problem.overall("conventions.problem.reverse.over"));
    }
  }

  /// Whether something of it is still to come: what is done stays done.
  static boolean isReversible(Convention convention, Declaration declaration, LocalDate today) {
    if (convention.declarations().reversedFrom(declaration).isPresent()) {
      return false;
    }
    return switch (declaration.act()) {
      case Act.Denunciation(_, LocalDate endsOn) -> endsOn.isAfter(today);
      case Act.Suspension(Set<Integer> _, DatePeriod days) ->
          Objects.requireNonNull(days.until()).isAfter(today);
      case Act.Reversal _ -> false;
    };
  }

  private static void text(String field, String value, int longest, List<Problem> problems) {
    if (value.isBlank()) {
      problems.add(Problem.at(field, "conventions.problem.declare." + field));
    } else if (value.length() > longest) {
      problems.add(Problem.at(field, "conventions.problem.toolong", longest));
    }
  }
}
