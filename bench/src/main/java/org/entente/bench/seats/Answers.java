package org.entente.bench.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What one client was told. One thread fills it.
final class Answers {

  final Latencies latencies = new Latencies();
  final List<UUID> yes = new ArrayList<>();
  int no;
  int failures;

  void failed(Object failure) {
    if (failures++ == 0) {
      System.out.println("A client got no answer: " + failure);
    }
  }
}
