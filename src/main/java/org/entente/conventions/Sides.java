package org.entente.conventions;

import java.util.Set;
import java.util.TreeSet;
import org.entente.clusters.ClusterId;
import org.entente.platform.SortedSets;

/// Who gives and who receives. Each host gives to each beneficiary but itself, so that a mutual
/// term has the
/// same clusters on both sides.
///
/// @param hosts the clusters that open, lend or show something of theirs
/// @param beneficiaries the clusters whose members gain by it
public record Sides(Set<ClusterId> hosts, Set<ClusterId> beneficiaries) {

  public Sides {
    hosts = SortedSets.copyOf(hosts);
    beneficiaries = SortedSets.copyOf(beneficiaries);
    if (hosts.isEmpty() || beneficiaries.isEmpty()) {
      throw new IllegalArgumentException(
          "A term needs a host and a beneficiary. Maybe use Sides.mutual for both at once.");
    }
    if (hosts.size() == 1 && hosts.equals(beneficiaries)) {
      throw new IllegalArgumentException(
          "A cluster needs no article to open something to itself, but %s stands on both sides."
              .formatted(hosts));
    }
  }

  /// What one cluster gives to others.
  public static Sides from(ClusterId host, Set<ClusterId> beneficiaries) {
    return new Sides(Set.of(host), beneficiaries);
  }

  /// What each of them gives to all others.
  public static Sides mutual(Set<ClusterId> clusters) {
    return new Sides(clusters, clusters);
  }

  public boolean join(ClusterId host, ClusterId beneficiary) {
    return !host.equals(beneficiary) && hosts.contains(host) && beneficiaries.contains(beneficiary);
  }

  /// Everyone named on either side, in a stable order.
  public Set<ClusterId> all() {
    Set<ClusterId> all = new TreeSet<>(hosts);
    all.addAll(beneficiaries);
    return all;
  }
}
