package org.entente.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.conventions.Convention;
import org.entente.conventions.Decide;
import org.entente.conventions.LawBook;
import org.entente.conventions.SeatRequest.Guarantee;
import org.entente.conventions.SeatRequest.Shares;
import org.entente.platform.LocalizedText;
import org.entente.platform.Problem;
import org.entente.territory.Gazetteer;

/// What an event must satisfy that everybody may know of.
final class PublicationRules {

  private PublicationRules() {}

  /// What keeps an event from being published under that law; empty when nothing does.
  static List<Problem> problems(Event event, LawBook law, Gazetteer gazetteer) {
    List<Problem> problems = new ArrayList<>(EventRules.problems(EventDescription.of(event)));
    switch (event.place()) {
      case Place.OnSite site -> {
        if (gazetteer.find(site.commune()).isEmpty()) {
          problems.add(Problem.at("commune", "agenda.problem.commune", site.commune()));
        }
      }
      case Place.Online _ -> {}
      case Place.Unsettled _ -> problems.add(Problem.at("commune", "agenda.problem.unsettled"));
    }
    if (event.capacity() < 1) {
      problems.add(Problem.at("capacity", "agenda.problem.no-capacity"));
    } else {
      problems.addAll(guarantees(event, law));
    }
    return problems;
  }

  /// More seats guaranteed than there are: the sum, then each article with its part.
  private static List<Problem> guarantees(Event event, LawBook law) {
    Shares shares = Decide.seats(law, event.seatRequest());
    if (!shares.exceed(event.capacity())) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    int sum = shares.guarantees().stream().mapToInt(Guarantee::seats).sum();
    problems.add(Problem.at("capacity", "agenda.problem.guarantees", sum, event.capacity()));
    for (Guarantee guarantee : shares.guarantees()) {
      Optional<LocalizedText> title = law.convention(guarantee.clause()).map(Convention::title);
      problems.add(
          Problem.at(
              "capacity",
              "agenda.problem.guarantee",
              guarantee.seats(),
              guarantee.clause().article(),
              title.orElse(LocalizedText.french("?"))));
    }
    return problems;
  }
}
