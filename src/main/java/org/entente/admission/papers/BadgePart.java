package org.entente.admission.papers;

import java.util.List;
import java.util.stream.IntStream;

/// A part of an event's badges: as many as one PDF holds. Twice as many come near the minute after
/// which a paper is given up, on a server that has just started (`./entente bench badges`).
///
/// @param key what a form calls it: `all` for the first, `all-2` for the next
/// @param from the place of its first badge in the list, from 1
/// @param to the place of its last
public record BadgePart(String key, int from, int to) {

  /// The most badges in one PDF.
  public static final int MOST = 1_000;

  /// The parts of a list of that many people; one even when nobody is on it.
  public static List<BadgePart> of(int people) {
    int parts = Math.max(1, Math.ceilDiv(people, MOST));
    return IntStream.range(0, parts)
        .mapToObj(
            part ->
                new BadgePart(
                    part == 0 ? "all" : "all-" + (part + 1),
                    part * MOST + 1,
                    Math.min(people, (part + 1) * MOST)))
        .toList();
  }

  /// Those of a list who are in this part.
  public List<Guest> among(List<Guest> guests) {
    return guests.subList(from - 1, to);
  }

  /// As many of a list as one PDF holds.
  public static List<Guest> first(List<Guest> guests) {
    return of(guests.size()).getFirst().among(guests);
  }
}
