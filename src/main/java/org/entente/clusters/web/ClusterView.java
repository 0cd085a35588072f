package org.entente.clusters.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.clusters.Descent;
import org.entente.clusters.ListedPerson;
import org.entente.clusters.Members;
import org.entente.platform.text.Markdown;
import org.entente.platform.text.Translator;
import org.entente.territory.CommuneCode;
import org.entente.territory.Department;
import org.entente.territory.DepartmentCode;
import org.entente.territory.Gazetteer;
import org.entente.territory.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the public pages show of a cluster.
///
/// @param seat the seat's name
/// @param founded the founding date as a phrase, or null where it is unknown
/// @param presentation as HTML, already cleaned
/// @param presentationLanguage the language it is written in
/// @param departments the territory, department by department
/// @param regionsToday the regions it lies in now
/// @param regionsBefore the regions it lay in until the reform of 2016, where they were others
public record ClusterView(
    Cluster cluster,
    String seat,
    @Nullable String founded,
    String presentation,
    String presentationLanguage,
    List<String> departments,
    List<String> regionsToday,
    List<String> regionsBefore,
    List<Link> predecessors,
    List<Link> successors,
    int members,
    List<ListedPerson> listed) {

  /// Another cluster of the lineage.
  ///
  /// @param on when the one became the other, as a phrase
  public record Link(String slug, String name, String on) {}

  public String slug() {
    return cluster.slug().value();
  }

  public String name() {
    return cluster.name();
  }

  public boolean dissolved() {
    return cluster.dissolved() != null;
  }

  /// Makes views out of clusters.
  @Component
  static class Factory {

    private static final LocalDate BEFORE_THE_REFORM = LocalDate.of(2015, 12, 31);

    private final Clusters clusters;
    private final Members members;
    private final Gazetteer gazetteer;

    Factory(Clusters clusters, Members members, Gazetteer gazetteer) {
      this.clusters = clusters;
      this.members = members;
      this.gazetteer = gazetteer;
    }

    ClusterView view(Cluster cluster, LocalDate today, Translator say) {
      List<Descent> lineage = clusters.lineage(cluster.id());
      List<String> now = regions(cluster, today);
      List<String> before = regions(cluster, BEFORE_THE_REFORM);
      return new ClusterView(
          cluster,
          seat(cluster.seat()),
          cluster.founded() == null ? null : say.shortDate(cluster.founded()),
          Markdown.html(say.say(cluster.presentation())),
          cluster.presentation().languageFor(say.locale()),
          departments(cluster),
          now,
          before.equals(now) ? List.of() : before,
          lineage.stream()
              .filter(descent -> descent.successor().equals(cluster.id()))
              .flatMap(descent -> link(clusters.find(descent.predecessor()).stream(), descent, say))
              .toList(),
          lineage.stream()
              .filter(descent -> descent.predecessor().equals(cluster.id()))
              .flatMap(descent -> link(clusters.find(descent.successor()).stream(), descent, say))
              .toList(),
          members.count(cluster.id(), today),
          members.listed(cluster.id(), today));
    }

    private static Stream<Link> link(Stream<Cluster> found, Descent descent, Translator say) {
      return found.map(
          cluster -> new Link(cluster.slug().value(), cluster.name(), say.shortDate(descent.on())));
    }

    private String seat(CommuneCode code) {
      return gazetteer.find(code).map(commune -> commune.name()).orElse(code.value());
    }

    private List<String> departments(Cluster cluster) {
      return cluster.territory().stream()
          .sorted(Comparator.comparing(DepartmentCode::value))
          .map(gazetteer::department)
          .map(Department::name)
          .toList();
    }

    private List<String> regions(Cluster cluster, LocalDate day) {
      return cluster.territory().stream()
          .flatMap(department -> region(department, day).stream())
          .map(Region::name)
          .distinct()
          .sorted()
          .toList();
    }

    private Optional<Region> region(DepartmentCode department, LocalDate day) {
      try {
        return Optional.of(gazetteer.regionOf(department, day));
      } catch (NoSuchElementException _) {
        return Optional.empty();
      }
    }
  }
}
