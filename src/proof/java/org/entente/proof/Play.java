package org.entente.proof;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.entente.agenda.Event;

/// What is played while machines are killed.
///
/// @param host the number of the cluster that holds the events
/// @param partner the number of the cluster for whose members seats are kept
record Play(List<Event> events, String host, String partner) {

  List<Snapshot.Capacity> capacities() {
    return events.stream()
        .map(
            event ->
                new Snapshot.Capacity(event.id().value(), event.capacity(), partner, Stage.SHARE))
        .toList();
  }

  /// The same for the same client in each run.
  RandomGenerator random(int client) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(client);
  }
}
