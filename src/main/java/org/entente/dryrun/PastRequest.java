package org.entente.dryrun;

/// A request of the past for seats that are of use only together; most are for one.
///
/// @param number tells it from the others of its event, and from the earlier those of the same
/// moment
/// @param askedAt when, in milliseconds of the epoch
/// @param gaveUpAt when they gave their seats or their place in the line back, or [#STAYED]
/// @param people for how many
/// @param waits whether they would rather wait than go
/// @param became what became of it in truth
record PastRequest(
    long number,
    long askedAt,
    long gaveUpAt,
    int people,
    boolean waits,
    Applicant applicant,
    Outcome became) {

  /// They never gave up.
  static final long STAYED = Long.MAX_VALUE;

  PastRequest {
    if (people < 1) {
      throw new IllegalArgumentException(
          "A request is for at least one seat, but was for %d.".formatted(people));
    }
    // What was given back in the same moment was given back after it was asked for.
    gaveUpAt = Math.max(gaveUpAt, askedAt + 1);
  }

  /// This request and another of the same booking as one.
  PastRequest joined(PastRequest other) {
    return new PastRequest(
        Math.min(number, other.number),
        askedAt,
        gaveUpAt,
        people + other.people,
        waits,
        applicant,
        became);
  }

  boolean gaveUp() {
    return gaveUpAt != STAYED;
  }
}
