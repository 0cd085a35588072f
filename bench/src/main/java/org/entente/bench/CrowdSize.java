package org.entente.bench;

/// How many stand beside the demo's story.
public enum CrowdSize {
  /// The story alone.
  DEMO(0, 0, 0),
  SMALL(1_000, 10_000, 1_000),
  LARGE(100_000, 1_000_000, 1_000);

  /// The system property by which a process is told.
  static final String PROPERTY = "entente.crowd";

  private final int events;
  private final int people;
  private final int conventions;

  CrowdSize(int events, int people, int conventions) {
    this.events = events;
    this.people = people;
    this.conventions = conventions;
  }

  /// One in ten of them is to come.
  int events() {
    return events;
  }

  int people() {
    return people;
  }

  int conventions() {
    return conventions;
  }
}
