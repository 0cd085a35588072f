package org.entente.bench.seats;

import java.util.ArrayList;
import java.util.List;
import org.entente.bench.Figure;
import org.jspecify.annotations.Nullable;

/// What one kind of client got in one window, beside the raw client's figure for the same number of
/// events.
///
/// @param who the kind of client: `raw`, `engine`, `HTTP`
/// @param events how many events they booked
/// @param clients how many waited for an answer at a time
/// @param reference what the raw client got; null for the raw client itself
/// @param times how many times the reference is promised; null where nothing is
/// @param slowest the milliseconds promised for 99 of 100 answers; null where nothing is
/// @param check whether every answer was true; null where there is nothing to compare
record Result(
    String who,
    int events,
    int clients,
    Load load,
    @Nullable Load reference,
    @Nullable Double times,
    @Nullable Double slowest,
    @Nullable Check check) {

  /// Every answer compared with the database.
  ///
  /// @param yes how many were told that they have a seat
  /// @param no how many were told that they have none
  /// @param failures how many got no answer but a failure
  /// @param oversold seats confirmed beyond the capacity
  /// @param lost those who were told yes and have no seat
  record Check(int yes, int no, int failures, int oversold, int lost) {}

  static Result raw(String who, int events, int clients, Load load) {
    return new Result(who, events, clients, load, null, null, null, null);
  }

  String name() {
    return "%s, %s, %,d clients"
        .formatted(who, events == 1 ? "one event" : "%,d events".formatted(events), clients);
  }

  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    Double ratio = reference == null ? null : load.perSecond() / reference.perSecond();
    figures.add(
        new Figure(
            name(),
            load.perSecond(),
            "bookings/s",
            reference == null ? null : reference.perSecond(),
            times == null ? null : "ratio ≥ " + times.intValue(),
            times == null || ratio == null ? null : ratio >= times));
    figures.add(new Figure(name() + ", p50", load.p50(), "ms", null, null, null));
    figures.add(
        new Figure(
            name() + ", p99",
            load.p99(),
            "ms",
            null,
            slowest == null ? null : "value ≤ " + slowest.intValue(),
            slowest == null ? null : load.p99() <= slowest));
    if (check != null) {
      String where = "%s, %,d told yes, ".formatted(name(), check.yes());
      figures.add(none(where + "oversold", check.oversold()));
      figures.add(none(where + "lost", check.lost()));
      figures.add(new Figure(name() + ", failures", check.failures(), "answers", null, null, null));
    }
    return figures;
  }

  static Figure none(String what, int value) {
    return new Figure(what, value, "seats", null, "value = 0", value == 0);
  }
}
