package org.entente.agenda;

import java.util.Map;
import org.entente.clusters.ClusterId;

/// How many seats of an event are taken.
///
/// @param sold seats confirmed, all together
/// @param waiting people who wait for one
/// @param soldByCluster the part of the seats sold that counts for a cluster; the rest is the
/// public's
public record SeatCount(int sold, int waiting, Map<ClusterId, Integer> soldByCluster) {

  public static final SeatCount NONE = new SeatCount(0, 0, Map.of());

  public SeatCount {
    soldByCluster = Map.copyOf(soldByCluster);
  }

  public int soldTo(ClusterId cluster) {
    return soldByCluster.getOrDefault(cluster, 0);
  }
}
