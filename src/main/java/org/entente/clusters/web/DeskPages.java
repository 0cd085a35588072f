package org.entente.clusters.web;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.clusters.DeskItem;
import org.entente.clusters.DeskSource;
import org.entente.clusters.Members;
import org.entente.clusters.OfficeHolders;
import org.entente.identity.CurrentAccount;
import org.entente.platform.France;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.page.Shell;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// The door to a cluster's desk, and what it shows first: what needs somebody.
@Controller
class DeskPages {

  private final Pages pages;
  private final CurrentAccount current;
  private final OfficeHolders offices;
  private final Clusters clusters;
  private final Members members;
  private final List<DeskSource> sources;
  private final Clock clock;

  DeskPages(
      Pages pages,
      CurrentAccount current,
      OfficeHolders offices,
      Clusters clusters,
      Members members,
      List<DeskSource> sources,
      Clock clock) {
    this.pages = pages;
    this.current = current;
    this.offices = offices;
    this.clusters = clusters;
    this.members = members;
    this.sources = List.copyOf(sources);
    this.clock = clock;
  }

  /// Whoever has one desk only goes straight to it.
  @GetMapping("/desk")
  View choose() {
    List<OfficeHolders.OpenDesk> desks = offices.desksOf(current.require().id());
    return desks.size() == 1
        ? Addresses.redirect("/desk/" + desks.getFirst().slug())
        : pages.page("clusters/desks").with("desks", desks);
  }

  @GetMapping("/desk/{cluster}")
  Page today(@PathVariable String cluster, Translator say) {
    Cluster ours = clusters.named(cluster);
    LocalDate today = France.day(clock.instant());
    Map<DeskItem.Kind, List<DeskItem>> items =
        sources.stream()
            .flatMap(source -> source.items(ours, say).stream())
            .sorted(DeskItem.SOONEST)
            .collect(groupingBy(DeskItem::kind));
    return pages
        .page("clusters/today")
        .with("desk", desk(ours))
        .with("today", say.date(today))
        .with("members", members.count(ours.id(), today))
        .with("todo", items.getOrDefault(DeskItem.Kind.TO_DO, List.of()))
        .with("coming", items.getOrDefault(DeskItem.Kind.COMING, List.of()));
  }

  /// The desk of a cluster, as the layout of desk pages wants it.
  static Shell.Desk desk(Cluster cluster) {
    return new Shell.Desk(cluster.slug().value(), cluster.name());
  }
}
