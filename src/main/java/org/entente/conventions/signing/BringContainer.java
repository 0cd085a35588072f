package org.entente.conventions.signing;

import eu.europa.esig.dss.model.DSSException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.clusters.Cluster;
import org.entente.conventions.Convention;
import org.entente.conventions.SignConvention.Ceremony;
import org.entente.conventions.SignConvention.Outcome;
import org.entente.conventions.container.Container;
import org.entente.conventions.container.CoreSignature;
import org.entente.conventions.signing.SigningStore.Electronic;
import org.entente.platform.France;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;

/// Takes in a signature that a party made elsewhere, with a program of its own, maybe at a ceremony
/// without a network: out of the container it brings, into the one of all parties.
@Component
public class BringContainer {

  /// The most bytes of a container.
  public static final int LARGEST = Container.LARGEST;

  private static final Set<String> BOTH = Set.of(Container.TERMS, Container.TEXT);

  private final PrepareDocuments documents;
  private final SigningStore store;
  private final KnownAuthorities authorities;
  private final EnterSignature enter;
  private final Clock clock;

  BringContainer(
      PrepareDocuments documents,
      SigningStore store,
      KnownAuthorities authorities,
      EnterSignature enter,
      Clock clock) {
    this.documents = documents;
    this.store = store;
    this.authorities = authorities;
    this.enter = enter;
    this.clock = clock;
  }

  /// @param ceremony as it was written down; its day is the one that the signature tells
  public Outcome bring(Convention convention, Cluster party, Ceremony ceremony, byte[] file) {
    if (file.length > LARGEST) {
      return refused("signing.problem.container.large", LARGEST / 1024 / 1024);
    }
    Optional<Container> read = Container.read(file);
    if (read.isEmpty()) {
      return refused("signing.problem.container.none");
    }
    Container container = read.get();
    Documents ours = documents.of(convention);
    if (!container.holds(Container.TERMS, ours.terms())
        || !container.holds(Container.TEXT, ours.text())) {
      return refused("signing.problem.container.other", convention.version());
    }
    List<CoreSignature> all = CoreSignature.of(container);
    if (!all.stream().allMatch(CoreSignature::isIntact)) {
      return refused("signing.problem.verdict.altered");
    }
    List<CoreSignature> added = unknown(convention, all);
    if (added.isEmpty()) {
      return refused("signing.problem.container.nothing");
    }
    if (added.size() > 1) {
      return refused("signing.problem.container.several", added.size());
    }
    CoreSignature one = added.getFirst();
    return one.covers().containsAll(BOTH)
        ? take(convention, party, ceremony, container.withOnly(one.file(), one.covers()), one)
        : refused("signing.problem.container.part");
  }

  private List<CoreSignature> unknown(Convention convention, List<CoreSignature> all) {
    Set<String> known =
        store.electronic(convention.id()).values().stream()
            .map(Electronic::certificate)
            .collect(Collectors.toSet());
    return all.stream().filter(one -> !known.contains(one.fingerprint())).toList();
  }

  private Outcome take(
      Convention convention,
      Cluster party,
      Ceremony ceremony,
      Container container,
      CoreSignature signature) {
    Instant now = clock.instant();
    List<Inspected> found = new Inspector(authorities.trust()).inspect(container, now);
    if (found.size() != 1) {
      return refused("signing.problem.verdict.doubtful");
    }
    Inspected one = found.getFirst();
    if (!one.verdict().isAcceptable()) {
      return refused("signing.problem.verdict." + one.verdict().key());
    }
    if (!joins(convention, container)) {
      return refused("signing.problem.container.join");
    }
    Ceremony told =
        new Ceremony(
            ceremony.signatory(),
            ceremony.mandate(),
            ceremony.place(),
            France.day(one.claimedAt()),
            ceremony.witnesses());
    return enter.enter(
        convention,
        party,
        told,
        new Electronic(Means.CONTAINER, signature.fingerprint()),
        container.bytes());
  }

  /// Whether it can be joined to the container of the others: what both hold has to be the same.
  private boolean joins(Convention convention, Container container) {
    Optional<byte[]> others = store.container(convention.id());
    try {
      others.ifPresent(theirs -> Sealer.merge(theirs, container.bytes()));
      return true;
    } catch (DSSException | UnsupportedOperationException _) {
      return false;
    }
  }

  private static Outcome refused(String key, Object... arguments) {
    return new Outcome.Refused(List.of(Problem.at("file", key, arguments)));
  }
}
