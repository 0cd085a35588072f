package org.entente.dryrun;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.clusters.ClusterId;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.conventions.LawBook;
import org.entente.dryrun.Conditions.Sort;
import org.entente.dryrun.Conditions.Terms;
import org.entente.territory.TravelEstimate;
import org.jspecify.annotations.Nullable;

/// Replays one event under all laws of a trial. Laws that say the same of it give the same seats
/// and
/// are played once.
final class EventReplay {

  private final List<ClusterId> parties;
  private final PastEvent event;
  private final Timeline timeline;
  private final int host;
  private final int[] sides;
  private final Map<Conditions, Played> played = new HashMap<>();

  private EventReplay(List<ClusterId> parties, PastEvent event) {
    this.parties = parties;
    this.event = event;
    this.timeline = Timeline.of(event, parties);
    this.host = parties.indexOf(event.gathering().host());
    this.sides = timeline.sorts().stream().mapToInt(this::side).toArray();
  }

  /// What became of the requests under some law.
  ///
  /// @param counts all that needs no comparison, but for the income
  record Played(Conditions conditions, Outcome[] outcomes, Tally counts) {}

  /// A request before and after.
  ///
  /// @param side the party whose member asked, or null for anybody else
  record Row(
      PastRequest request,
      @Nullable ClusterId side,
      Outcome before,
      Outcome after,
      long centsBefore,
      long centsAfter) {}

  static Findings findings(Trial trial, PastEvent event) {
    EventReplay replay = new EventReplay(trial.parties(), event);
    Played before = replay.play(trial.before());
    Played after = replay.play(trial.after());
    Tally afterwards = replay.state(trial.after(), after);
    SortedMap<Integer, Comparison> articles = new TreeMap<>();
    trial
        .toggled()
        .forEach(
            (article, law) -> {
              Played toggled = replay.play(law);
              Tally otherwise = replay.state(law, toggled);
              articles.put(
                  article,
                  trial.chosen().contains(article)
                      ? new Comparison(otherwise, afterwards, replay.moves(toggled, after))
                      : new Comparison(afterwards, otherwise, replay.moves(after, toggled)));
            });
    return new Findings(
        new Comparison(
            replay.state(trial.before(), before), afterwards, replay.moves(before, after)),
        articles,
        1,
        event.requests().size(),
        event.requests().stream().mapToLong(PastRequest::people).sum(),
        replay.alike(before));
  }

  /// The requests one by one.
  static List<Row> rows(Trial trial, PastEvent event) {
    EventReplay replay = new EventReplay(trial.parties(), event);
    Played before = replay.play(trial.before());
    Played after = replay.play(trial.after());
    List<Row> rows = new ArrayList<>(event.requests().size());
    for (int request = 0; request < event.requests().size(); request++) {
      int side = replay.sides[replay.timeline.sortOf()[request]];
      rows.add(
          new Row(
              event.requests().get(request),
              side < trial.parties().size() ? trial.parties().get(side) : null,
              before.outcomes()[request],
              after.outcomes()[request],
              replay.cents(before, request),
              replay.cents(after, request)));
    }
    return rows;
  }

  /// As whose member somebody asks: the host's own before all, then a party's; the number of
  /// parties for anybody else.
  private int side(Sort sort) {
    if (sort.memberOf().contains(event.gathering().host())) {
      return host;
    }
    for (int party = 0; party < parties.size(); party++) {
      if (sort.memberOf().contains(parties.get(party))) {
        return party;
      }
    }
    return parties.size();
  }

  private Played play(LawBook law) {
    Conditions conditions = Conditions.of(law, event, timeline.sorts());
    return played.computeIfAbsent(
        conditions,
        _ -> {
          Outcome[] outcomes = SeatReplay.play(timeline, conditions);
          return new Played(conditions, outcomes, counts(conditions, outcomes));
        });
  }

  private Tally counts(Conditions conditions, Outcome[] outcomes) {
    Tally counts = Tally.of(parties);
    for (int side = 0; side <= parties.size(); side++) {
      if (conditions.terms().get(side) != null) {
        counts.add(Measure.OPEN, host, side, 1);
      }
    }
    for (Conditions.Kept kept : conditions.kept()) {
      int side = parties.indexOf(kept.beneficiary());
      counts.add(Measure.KEPT, host, side < 0 ? parties.size() : side, kept.seats());
    }
    for (int request = 0; request < outcomes.length; request++) {
      int sort = timeline.sortOf()[request];
      int people = event.requests().get(request).people();
      switch (outcomes[request]) {
        case SEATED -> {
          counts.add(Measure.SEATED, host, sides[sort], people);
          Terms terms = conditions.terms().get(sort);
          counts.add(Measure.PAID, host, sides[sort], terms == null ? 0 : terms.cents() * people);
        }
        case WAITING -> counts.add(Measure.WAITING, host, sides[sort], people);
        case TURNED_AWAY -> counts.add(Measure.TURNED_AWAY, host, sides[sort], people);
        case NOT_OPEN -> counts.add(Measure.NOT_OPEN, host, sides[sort], people);
        case GAVE_UP -> {}
      }
    }
    return counts;
  }

  /// The counts, with what the takings bring to each party.
  private Tally state(LawBook law, Played played) {
    Tally income = Tally.of(parties);
    Gathering gathering = event.gathering();
    Takings.shared(law, gathering, attendance(played), taken(played))
        .forEach(
            (cluster, cents) -> {
              int side = parties.indexOf(cluster);
              income.add(Measure.INCOME, host, side < 0 ? parties.size() : side, cents);
            });
    return played.counts().plus(income);
  }

  private long taken(Played played) {
    return played.counts().atHost(Measure.PAID, event.gathering().host());
  }

  private Map<ClusterId, Integer> attendance(Played played) {
    Map<ClusterId, Integer> attendance = new HashMap<>();
    for (int request = 0; request < played.outcomes().length; request++) {
      if (played.outcomes()[request] == Outcome.SEATED) {
        int sort = timeline.sortOf()[request];
        Set<ClusterId> memberOf = timeline.sorts().get(sort).memberOf();
        if (!memberOf.isEmpty()) {
          ClusterId cluster =
              sides[sort] < parties.size()
                  ? parties.get(sides[sort])
                  : new TreeSet<>(memberOf).getFirst();
          attendance.merge(cluster, event.requests().get(request).people(), Integer::sum);
        }
      }
    }
    return attendance;
  }

  private Tally moves(Played from, Played to) {
    Tally moves = Tally.of(parties);
    if (from == to) {
      return moves;
    }
    for (int request = 0; request < from.outcomes().length; request++) {
      boolean seated = from.outcomes()[request] == Outcome.SEATED;
      if (seated != (to.outcomes()[request] == Outcome.SEATED)) {
        PastRequest asked = event.requests().get(request);
        int side = sides[timeline.sortOf()[request]];
        TravelEstimate travel = asked.applicant().travel();
        long ways = 2L * asked.people();
        long minutes = travel == null ? 0 : ways * travel.oneWay().toMinutes();
        long kilometres = travel == null ? 0 : ways * travel.kilometres();
        moves.add(seated ? Measure.STAYED_OUT : Measure.CAME_IN, host, side, asked.people());
        moves.add(seated ? Measure.MINUTES_SAVED : Measure.MINUTES_ADDED, host, side, minutes);
        moves.add(
            seated ? Measure.KILOMETRES_SAVED : Measure.KILOMETRES_ADDED, host, side, kilometres);
      }
    }
    return moves;
  }

  private long alike(Played before) {
    long alike = 0;
    for (int request = 0; request < before.outcomes().length; request++) {
      PastRequest asked = event.requests().get(request);
      alike += asked.became() == before.outcomes()[request] ? asked.people() : 0;
    }
    return alike;
  }

  private long cents(Played played, int request) {
    Terms terms = played.conditions().terms().get(timeline.sortOf()[request]);
    return terms == null || played.outcomes()[request] != Outcome.SEATED
        ? 0
        : terms.cents() * event.requests().get(request).people();
  }
}
