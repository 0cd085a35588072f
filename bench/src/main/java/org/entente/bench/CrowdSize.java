package org.entente.bench;

/// How many stand beside the demo's story.
public enum CrowdSize {
  /// The story alone.
  DEMO(0, 0, 0, 0),
  SMALL(1_000, 10_000, 1_000, 0),
  LARGE(100_000, 1_000_000, 1_000, 0),
  /// One desk with as many members as a large cluster has.
  SMALL_DESK(0, 0, 0, 1_000),
  /// The same desk with a hundred times as many.
  LARGE_DESK(0, 0, 0, 100_000);

  /// The system property by which a process is told.
  static final String PROPERTY = "entente.crowd";

  private final int events;
  private final int people;
  private final int conventions;
  private final int members;

  CrowdSize(int events, int people, int conventions, int members) {
    this.events = events;
    this.people = people;
    this.conventions = conventions;
    this.members = members;
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

  /// Those of the desk of the demo's first cluster.
  int members() {
    return members;
  }
}
