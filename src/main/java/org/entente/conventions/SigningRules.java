package org.entente.conventions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.conventions.SignConvention.Ceremony;
import org.entente.platform.Problem;

/// What speaks against recording a signature.
final class SigningRules {

  static final int LONGEST = 200;
  static final int MOST_WITNESSES = 10;

  private SigningRules() {}

  static List<Problem> problems(
      Convention convention, ClusterId party, Ceremony ceremony, LocalDate today) {
    if (!convention.parties().contains(party)) {
      return List.of(Problem.overall("conventions.problem.sign.party"));
    }
    if (convention.isSignedBy(party)) {
      return List.of(Problem.overall("conventions.problem.sign.twice"));
    }
    LocalDate end = convention.period().until();
    if (end != null && !end.isAfter(today)) {
      return List.of(Problem.overall("conventions.problem.sign.ended", end.minusDays(1)));
    }
    List<Problem> problems = new ArrayList<>();
    text("signatory", ceremony.signatory(), problems);
    text("mandate", ceremony.mandate(), problems);
    text("place", ceremony.place(), problems);
    LocalDate deadline = convention.signBefore();
    if (ceremony.signedOn().isAfter(today)) {
      problems.add(Problem.at("signed-on", "conventions.problem.sign.future"));
    } else if (deadline != null && !ceremony.signedOn().isBefore(deadline)) {
      problems.add(Problem.at("signed-on", "conventions.problem.sign.late", deadline.minusDays(1)));
    }
    boolean tooMany = ceremony.witnesses().size() > MOST_WITNESSES;
    if (tooMany || ceremony.witnesses().stream().anyMatch(one -> one.length() > LONGEST)) {
      problems.add(
          Problem.at("witnesses", "conventions.problem.sign.witnesses", MOST_WITNESSES, LONGEST));
    }
    return problems;
  }

  private static void text(String field, String value, List<Problem> problems) {
    if (value.isBlank()) {
      problems.add(Problem.at(field, "conventions.problem.sign." + field));
    } else if (value.length() > LONGEST) {
      problems.add(Problem.at(field, "conventions.problem.toolong", LONGEST));
    }
  }
}
