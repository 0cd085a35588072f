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

  /// What becomes of one person.
  ///
  /// @param share from whose share the seat is taken; null for the common seats and in the line
  record Place(Seat.Status status, @Nullable ClusterId share) {

    static final Place IN_LINE = new Place(Seat.Status.WAITING, null);
  }

  /// What becomes of people who ask together, and how it stands afterwards.
  ///
  /// @param places for the first of the people, in their order; others have none
  record Placed(List<Place> places, Allotment left) {}

  /// People in the line who asked together.
  ///
  /// @param seats their places in the line, in order
  /// @param countsFor as whose members they come, or null for the public
  /// @param together whether some seats are of no use to them without the others
  record Party(List<SeatId> seats, @Nullable ClusterId countsFor, boolean together) {}

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

  /// What becomes of people who count for that cluster and ask together; empty when the seats do
  /// not fulfil their wish.
  Optional<Placed> place(@Nullable ClusterId cluster, int people, Wish wish) {
    int free = freeFor(cluster);
    int now =
        switch (wish) {
          case ALL_OR_NONE, OR_WAIT_TOGETHER -> free >= people ? people : 0;
          case AS_MANY_AS_THERE_ARE, OR_WAIT -> Math.min(free, people);
        };
    boolean waits = wish == Wish.OR_WAIT || wish == Wish.OR_WAIT_TOGETHER;
    if (now == 0 && !waits) {
      return Optional.empty();
    }
    List<Place> places = new ArrayList<>(people);
    Allotment left = this;
    for (int person = 0; person < now; person++) {
      places.add(new Place(Seat.Status.CONFIRMED, left.shareFor(cluster)));
      left = left.take(cluster);
    }
    while (waits && places.size() < people) {
      places.add(Place.IN_LINE);
    }
    return Optional.of(new Placed(places, left));
  }

  /// Who in the line gets a seat now: each seat goes to the first who may take it. People who come
  /// only together are passed over while there are too few seats for all of them.
  ///
  /// @param line everybody who waits, first come first
  /// @param today whether somebody may still come, and as whose member by the law of today; it is
  /// asked only about those for whom there is a seat
  List<Given> serve(List<Party> line, Function<Party, Optional<Party>> today) {
    List<Given> given = new ArrayList<>();
    Allotment left = this;
    for (Party waiting : line) {
      if (left.seats.free() == 0) {
        break;
      }
      if (left.seatsFor(waiting) == 0) {
        continue;
      }
      Optional<Party> admitted = today.apply(waiting);
      if (admitted.isPresent()) {
        left = left.give(admitted.get(), given);
      }
    }
    return given;
  }

  private Allotment give(Party party, List<Given> given) {
    ClusterId cluster = party.countsFor();
    Allotment left = this;
    for (SeatId seat : party.seats().subList(0, seatsFor(party))) {
      given.add(new Given(seat, cluster, left.shareFor(cluster)));
      left = left.take(cluster);
    }
    return left;
  }

  private int seatsFor(Party party) {
    int free = freeFor(party.countsFor());
    int wanted = party.seats().size();
    return party.together() && free < wanted ? 0 : Math.min(free, wanted);
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
