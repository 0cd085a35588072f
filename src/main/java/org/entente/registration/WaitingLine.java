package org.entente.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.conventions.SeatRequest.Guarantee;
import org.entente.identity.AccountId;
import org.entente.registration.Allotment.Given;
import org.entente.registration.Allotment.Waiting;
import org.entente.registration.SeatStore.InLine;
import org.springframework.stereotype.Component;

/// The line for the seats of one event. Every seat is given out here, whether somebody asked for it
/// just now or long ago.
@Component
class WaitingLine {

  private final SeatStore seats;
  private final Entitlements entitlements;
  private final SeatAnnouncements announcements;
  private final Clock clock;

  WaitingLine(
      SeatStore seats, Entitlements entitlements, SeatAnnouncements announcements, Clock clock) {
    this.seats = seats;
    this.entitlements = entitlements;
    this.announcements = announcements;
    this.clock = clock;
  }

  /// What serving the line changed.
  ///
  /// @param given the seats that were given out, first come first
  record Served(SeatPlan plan, List<SeatId> given) {}

  /// Gives each free seat to the first in the line who may take it by the law of today, and tells
  /// them. The price stays the one that was shown when they joined.
  Served serve(SeatPlan plan) {
    Served served = serveSilently(plan);
    announcements.promoted(plan.event(), served.given());
    return served;
  }

  /// The same for a booking that enters the line just now, whose people are told otherwise.
  ///
  /// @param entering their seats
  void serve(SeatPlan plan, List<SeatId> entering) {
    List<SeatId> others = new ArrayList<>(serveSilently(plan).given());
    others.removeAll(entering);
    announcements.promoted(plan.event(), others);
  }

  private Served serveSilently(SeatPlan plan) {
    List<InLine> line = plan.isLive() ? seats.line(plan.event().id()) : List.of();
    if (line.isEmpty()) {
      return new Served(plan, List.of());
    }
    Map<SeatId, InLine> bySeat = new HashMap<>();
    line.forEach(one -> bySeat.put(one.seat(), one));
    Map<AccountId, Optional<Fare>> fares = new HashMap<>();
    List<Given> given =
        plan.allotment()
            .serve(
                line.stream().map(one -> new Waiting(one.seat(), one.countsFor())).toList(),
                waiting -> today(plan, waiting, bySeat.get(waiting.seat()), fares));
    Instant now = clock.instant();
    Allotment left = plan.allotment();
    for (Given one : given) {
      seats.confirm(plan.event().id(), one, now);
      left = left.take(one.countsFor());
    }
    SeatPlan after = new SeatPlan(plan.event(), plan.phase(), plan.kept(), left);
    return new Served(after, given.stream().map(Given::seat).toList());
  }

  /// Puts right from whose share seats are taken, after some were given back.
  void moveUp(SeatPlan plan) {
    for (Guarantee guarantee : plan.kept()) {
      seats.moveUp(plan.event().id(), guarantee);
    }
  }

  private Optional<Waiting> today(
      SeatPlan plan, Waiting waiting, InLine inLine, Map<AccountId, Optional<Fare>> fares) {
    AccountId booker = inLine.booker();
    if (booker == null) {
      return Optional.of(waiting);
    }
    return fares
        .computeIfAbsent(
            booker,
            account ->
                Fare.of(entitlements.attendance(plan.event(), entitlements.standing(account))))
        .map(fare -> new Waiting(waiting.seat(), fare.countsFor()));
  }
}
