package org.entente.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.agenda.SeatCount;
import org.entente.agenda.Seats;
import org.entente.clusters.ClusterId;
import org.entente.conventions.SeatRequest.Guarantee;
import org.jspecify.annotations.Nullable;

/// Gives out the seats of one event, one after the other.
///
/// Somebody who counts for a cluster takes from that cluster's share while it has seats, then from
/// the common ones. What is left of a share that is not released is for nobody else. Pure and
/// immutable: whoever decides in another way, all at once or on another server, decides by this.
record Allotment(Seats seats) {

  /// Somebody in the line.
  ///
  /// @param countsFor as whose member they come, or null for the public
  record Waiting(SeatId seat, @Nullable ClusterId countsFor) {}

  /// A seat that somebody gets.
  ///
  /// @param share from whose share it is taken, or null for the common seats
  record Given(SeatId seat, @Nullable ClusterId countsFor, @Nullable ClusterId share) {}

  /// The seats that somebody may take who counts for that cluster, or for none.
  int freeFor(@Nullable ClusterId cluster) {
    return seats.leftFor(cluster);
  }

  /// From whose share the next seat comes for somebody who counts for that cluster; null for the
  /// common ones.
  @Nullable ClusterId shareFor(@Nullable ClusterId cluster) {
    return cluster != null && hasShare(cluster) ? cluster : null;
  }

  /// How it stands once one more seat is taken.
  ///
  /// @throws IllegalStateException when there is none for them
  Allotment take(@Nullable ClusterId cluster) {
    if (freeFor(cluster) == 0) {
      throw new IllegalStateException(
          "No seat is left for %s. Maybe ask freeFor first.".formatted(cluster));
    }
    SeatCount count = seats.count();
    Map<ClusterId, Integer> sold = new HashMap<>(count.soldByCluster());
    if (cluster != null) {
      sold.merge(cluster, 1, Integer::sum);
    }
    return new Allotment(
        new Seats(
            seats.capacity(),
            seats.kept(),
            new SeatCount(count.sold() + 1, count.waiting(), sold)));
  }

  /// Who in the line gets a seat now: each seat goes to the first who may take it.
  ///
  /// @param line everybody who waits, first come first
  /// @param today whether somebody may still come, and as whose member by the law of today; it is
  /// asked only about those for whom there is a seat
  List<Given> serve(List<Waiting> line, Function<Waiting, Optional<Waiting>> today) {
    List<Given> given = new ArrayList<>();
    Allotment left = this;
    for (Waiting waiting : line) {
      if (left.seats.free() == 0) {
        break;
      }
      if (left.freeFor(waiting.countsFor()) == 0) {
        continue;
      }
      Optional<Waiting> admitted = today.apply(waiting);
      if (admitted.isPresent() && left.freeFor(admitted.get().countsFor()) > 0) {
        ClusterId cluster = admitted.get().countsFor();
        given.add(new Given(waiting.seat(), cluster, left.shareFor(cluster)));
        left = left.take(cluster);
      }
    }
    return given;
  }

  private boolean hasShare(ClusterId cluster) {
    return seats.kept().stream()
        .filter(guarantee -> guarantee.beneficiary().equals(cluster))
        .anyMatch(guarantee -> seats.unused(guarantee) > 0);
  }

  /// The shares that keep free seats from somebody who counts for that cluster.
  List<Guarantee> keptFrom(@Nullable ClusterId cluster) {
    return seats.kept().stream()
        .filter(guarantee -> !guarantee.beneficiary().equals(cluster))
        .filter(guarantee -> seats.unused(guarantee) > 0)
        .toList();
  }
}
