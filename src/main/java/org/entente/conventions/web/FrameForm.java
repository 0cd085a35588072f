package org.entente.conventions.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Article;
import org.entente.conventions.ConventionDraft;
import org.entente.conventions.ConventionId;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.jspecify.annotations.Nullable;

/// The form for what a convention says outside of its articles.
final class FrameForm {

  private FrameForm() {}

  /// @param ours the cluster at whose desk it is written, always a party
  static ConventionDraft read(
      FormReading reading,
      Cluster ours,
      List<Cluster> all,
      @Nullable ConventionId amends,
      List<Article> articles) {
    List<ClusterId> parties = new ArrayList<>(List.of(ours.id()));
    for (String slug : reading.ticked("parties")) {
      Optional<Cluster> party =
          all.stream().filter(cluster -> cluster.slug().value().equals(slug)).findFirst();
      if (party.isEmpty()) {
        reading.refuse(Problem.at("parties", "conventions.problem.parties.unknown"));
      } else {
        parties.add(party.get().id());
      }
    }
    LocalDate from = reading.day("from");
    return new ConventionDraft(
        reading.texts("title"),
        reading.texts("preamble"),
        parties,
        from,
        reading.afterLast("to"),
        reading.afterLast("deadline"),
        amends,
        reading.months("notice"),
        articles);
  }

  static Form filled(ConventionDraft draft, Cluster ours, Map<ClusterId, Cluster> all) {
    LocalDate ends = draft.endsOn();
    LocalDate deadline = draft.signBefore();
    return Form.empty()
        .with("title", draft.title().french())
        .with("title-en", draft.title().english())
        .with("preamble", draft.preamble().french())
        .with("preamble-en", draft.preamble().english())
        .withAll(
            "parties",
            draft.parties().stream()
                .filter(party -> !party.equals(ours.id()))
                .map(all::get)
                .map(cluster -> cluster.slug().value())
                .toList())
        .with("from", draft.startsOn())
        .with("to", ends == null ? null : ends.minusDays(1))
        .with("notice", draft.noticeMonths())
        .with("deadline", deadline == null ? null : deadline.minusDays(1));
  }
}
