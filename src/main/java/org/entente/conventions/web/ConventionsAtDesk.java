package org.entente.conventions.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.clusters.DeskItem;
import org.entente.clusters.DeskSource;
import org.entente.conventions.Convention;
import org.entente.conventions.Conventions;
import org.entente.conventions.Negotiation;
import org.entente.conventions.Negotiations;
import org.entente.platform.France;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Conventions that wait for a signature, drafts, and those that end soon, for the desk.
@Component
class ConventionsAtDesk implements DeskSource {

  private static final int MONTHS_AHEAD = 3;

  private final Conventions conventions;
  private final Negotiations negotiations;
  private final Clusters clusters;
  private final Clock clock;

  ConventionsAtDesk(
      Conventions conventions, Negotiations negotiations, Clusters clusters, Clock clock) {
    this.conventions = conventions;
    this.negotiations = negotiations;
    this.clusters = clusters;
    this.clock = clock;
  }

  @Override
  public List<DeskItem> items(Cluster cluster, Translator say) {
    LocalDate today = France.day(clock.instant());
    return conventions.forParty(cluster.id()).stream()
        .flatMap(convention -> item(convention, cluster, today, say))
        .toList();
  }

  private Stream<DeskItem> item(
      Convention convention, Cluster ours, LocalDate today, Translator say) {
    LocalDate deadline = last(convention.signBefore());
    return switch (convention.stageOn(today)) {
      case DRAFT -> Stream.of(item(convention, ours, draft(convention, ours, say), deadline, say));
      case FROZEN, SIGNING -> {
        String note =
            convention.isSignedBy(ours.id())
                ? say.say("conventions.today.others", missing(convention))
                : say.say("conventions.today.ours", ours.name());
        yield Stream.of(item(convention, ours, note, deadline, say));
      }
      case SUSPENDED ->
          Stream.of(item(convention, ours, say.say("conventions.today.suspended"), null, say));
      case IN_FORCE -> {
        LocalDate end = last(convention.end());
        yield end != null && end.isBefore(today.plusMonths(MONTHS_AHEAD))
            ? Stream.of(item(convention, ours, say.say("conventions.today.ends", end), end, say))
            : Stream.empty();
      }
      case SIGNED, ENDED, LAPSED -> Stream.empty();
    };
  }

  private String draft(Convention convention, Cluster ours, Translator say) {
    Negotiation negotiation = negotiations.of(convention);
    if (!convention.articles().isEmpty() && negotiation.undecided().isEmpty()) {
      return say.say("conventions.today.agreed");
    }
    return negotiation
        .proposal()
        .filter(proposal -> !proposal.by().equals(ours.id()) && !negotiation.isAgreed(ours.id()))
        .flatMap(proposal -> clusters.find(proposal.by()))
        .map(proposer -> say.say("conventions.today.proposed", proposer.name()))
        .orElseGet(() -> say.say("conventions.today.draft"));
  }

  private String missing(Convention convention) {
    return convention.parties().stream()
        .filter(party -> !convention.isSignedBy(party))
        .map(party -> clusters.find(party).map(Cluster::name).orElse(""))
        .collect(Collectors.joining(", "));
  }

  private static DeskItem item(
      Convention convention, Cluster ours, String note, @Nullable LocalDate due, Translator say) {
    Instant when = due == null ? null : France.startOf(due);
    return DeskItem.toDo(say.say(convention.title()), DeskAddress.of(ours, convention), note, when);
  }

  private static @Nullable LocalDate last(@Nullable LocalDate firstDayAfter) {
    return firstDayAfter == null ? null : firstDayAfter.minusDays(1);
  }
}
