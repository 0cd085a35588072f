package org.entente.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.agenda.Seats;
import org.entente.conventions.SeatRequest.Guarantee;
import org.entente.identity.AccountId;
import org.entente.registration.Allotment.Given;
import org.entente.registration.Allotment.Party;
import org.entente.registration.WaitingStore.InLine;
import org.springframework.stereotype.Component;

/// The line for the seats of one event. Every seat is given out here, whether somebody asked for it
/// just now or long ago.
@Component
class WaitingLine {

  private final SeatStore seats;
  private final WaitingStore waiting;
  private final Entitlements entitlements;
  private final SeatAnnouncements announcements;
  private final Clock clock;

  WaitingLine(
      SeatStore seats,
      WaitingStore waiting,
      Entitlements entitlements,
      SeatAnnouncements announcements,
      Clock clock) {
    this.seats = seats;
    this.waiting = waiting;
    this.entitlements = entitlements;
    this.announcements = announcements;
    this.clock = clock;
  }

  /// What serving the line changed.
  ///
  /// @param given the seats that were offered or given, first come first
  record Served(SeatPlan plan, List<SeatId> given) {}

  /// Offers each free seat to the first in the line who may take it by the law of today, and tells
  /// them; people without an account, who could not answer, get it at once, and so does everybody
  /// shortly before the event. The price stays the one that was shown when they joined.
  Served serve(SeatPlan plan) {
    Seats now = plan.allotment().seats();
    if (!plan.isLive() || now.count().waiting() == 0 || now.free() == 0) {
      return new Served(plan, List.of());
    }
    Map<BookingId, List<InLine>> line = new LinkedHashMap<>();
    waiting
        .line(plan.event().id())
        .forEach(one -> line.computeIfAbsent(one.booking(), _ -> new ArrayList<>()).add(one));
    Map<SeatId, InLine> bySeat = new HashMap<>();
    line.values().forEach(party -> party.forEach(one -> bySeat.put(one.seat(), one)));
    List<Given> given =
        plan.allotment()
            .serve(
                line.values().stream().map(WaitingLine::party).toList(),
                party -> today(plan, party, bySeat.get(party.seats().getFirst())));
    write(plan, given, bySeat);
    Allotment left = plan.allotment();
    for (Given one : given) {
      left = left.take(one.countsFor());
    }
    return new Served(plan.with(left), given.stream().map(Given::seat).toList());
  }

  private static Party party(List<InLine> booking) {
    InLine first = booking.getFirst();
    return new Party(
        booking.stream().map(InLine::seat).toList(), first.countsFor(), first.together());
  }

  private void write(SeatPlan plan, List<Given> given, Map<SeatId, InLine> bySeat) {
    Instant now = clock.instant();
    Instant until = OfferRules.until(now, plan.event().time().start()).orElse(null);
    List<Given> atOnce = new ArrayList<>(given);
    if (until != null) {
      atOnce.removeIf(one -> bySeat.get(one.seat()).booker() != null);
      List<Given> offers = new ArrayList<>(given);
      offers.removeAll(atOnce);
      if (!offers.isEmpty()) {
        waiting.give(plan.event().id(), offers, until, now);
        announcements.offered(plan.event(), offers.stream().map(Given::seat).toList(), until);
      }
    }
    if (!atOnce.isEmpty()) {
      waiting.give(plan.event().id(), atOnce, null, now);
      announcements.promoted(plan.event(), atOnce.stream().map(Given::seat).toList());
    }
  }

  /// Puts right from whose share seats are taken, after some were given back.
  void moveUp(SeatPlan plan) {
    for (Guarantee guarantee : plan.kept()) {
      seats.moveUp(plan.event().id(), guarantee);
    }
  }

  private Optional<Party> today(SeatPlan plan, Party waiting, InLine first) {
    AccountId booker = first.booker();
    if (booker == null) {
      return Optional.of(waiting);
    }
    return Fare.of(entitlements.attendance(plan.event(), entitlements.standing(booker)))
        .map(fare -> new Party(waiting.seats(), fare.countsFor(), waiting.together()));
  }
}
