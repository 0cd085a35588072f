package org.entente.conventions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.clusters.ClusterId;
import org.springframework.stereotype.Component;

/// The conventions of this installation, whatever their stage.
@Component
public class Conventions {

  private final ConventionStore store;

  Conventions(ConventionStore store) {
    this.store = store;
  }

  /// What the public may see: signed by at least one party, the latest first.
  public List<Convention> register() {
    return store.all().stream().filter(Conventions::isPublic).toList().reversed();
  }

  /// What the public may see of that address.
  public Optional<Convention> published(String slug) {
    return store.find(slug).filter(Conventions::isPublic);
  }

  /// All to which a cluster is a party, drafts too, the latest first. For its staff alone.
  public List<Convention> forParty(ClusterId cluster) {
    return store.all().stream()
        .filter(convention -> convention.parties().contains(cluster))
        .toList()
        .reversed();
  }

  /// The one of that address to which a cluster is a party, a draft too. For its staff alone.
  public Optional<Convention> bySlug(String slug, ClusterId party) {
    return store.find(slug).filter(convention -> convention.parties().contains(party));
  }

  /// The conventions that this one amends or that amend it, as far as the public may see them.
  public List<Convention> related(Convention convention) {
    Stream<ConventionId> amended = Stream.ofNullable(convention.amends());
    return Stream.concat(amended, store.amendmentsOf(convention.id()).stream())
        .flatMap(id -> store.find(id).stream())
        .filter(Conventions::isPublic)
        .toList();
  }

  private static boolean isPublic(Convention convention) {
    return !convention.signatures().isEmpty();
  }
}
