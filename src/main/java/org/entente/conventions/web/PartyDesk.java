package org.entente.conventions.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.clusters.Office;
import org.entente.clusters.OfficeHolders;
import org.entente.clusters.OfficeHolders.Holder;
import org.entente.conventions.CheckDraft;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionDraft;
import org.entente.conventions.Conventions;
import org.entente.conventions.SignedTexts;
import org.entente.identity.AccountId;
import org.entente.identity.CurrentAccount;
import org.entente.platform.NotFound;
import org.entente.platform.page.Shell;
import org.springframework.stereotype.Component;

/// Finds what an address of a cluster's desk names, and nothing to which that cluster is no party.
@Component
class PartyDesk {

  private final Clusters clusters;
  private final Conventions conventions;
  private final CheckDraft check;
  private final SignedTexts texts;
  private final OfficeHolders holders;
  private final CurrentAccount reader;

  PartyDesk(
      Clusters clusters,
      Conventions conventions,
      CheckDraft check,
      SignedTexts texts,
      OfficeHolders holders,
      CurrentAccount reader) {
    this.clusters = clusters;
    this.conventions = conventions;
    this.check = check;
    this.texts = texts;
    this.holders = holders;
    this.reader = reader;
  }

  Signers signers(Cluster cluster) {
    List<Holder> presidents =
        holders.of(cluster.id()).stream()
            .filter(holder -> holder.office() == Office.PRESIDENT)
            .toList();
    AccountId me = reader.require().id();
    return new Signers(
        presidents.stream().anyMatch(holder -> holder.account().equals(me)),
        presidents.stream().map(Holder::name).collect(Collectors.joining(", ")));
  }

  /// A convention on a party's desk.
  ///
  /// @param parties its parties, in the order of the text
  record OnDesk(Cluster ours, Convention convention, List<Cluster> parties) {

    String address() {
      return DeskAddress.of(ours, convention);
    }

    ConventionDraft draft() {
      return ConventionDraft.of(convention);
    }

    /// Whether its text no longer changes.
    boolean isFixed() {
      return convention.frozenAt() != null || !convention.signatures().isEmpty();
    }

    Shell.Desk desk() {
      return new Shell.Desk(ours.slug().value(), ours.name());
    }
  }

  OnDesk find(String cluster, String slug) {
    Cluster ours = clusters.named(cluster);
    Convention convention =
        conventions
            .bySlug(slug, ours.id())
            .orElseThrow(() -> new NotFound("No convention %s of %s".formatted(slug, cluster)));
    List<Cluster> parties =
        convention.parties().stream()
            .map(id -> Objects.requireNonNull(clusters.find(id).orElseThrow()))
            .toList();
    return new OnDesk(ours, convention, parties);
  }

  /// Whether it differs from what was signed, so that it does not act.
  boolean isChanged(Convention convention) {
    return !texts.changed(List.of(convention)).isEmpty();
  }

  Cluster cluster(String slug) {
    return clusters.named(slug);
  }

  List<Cluster> all() {
    return clusters.all();
  }

  List<Convention> conventionsOf(Cluster cluster) {
    return conventions.forParty(cluster.id());
  }

  CheckDraft check() {
    return check;
  }
}
