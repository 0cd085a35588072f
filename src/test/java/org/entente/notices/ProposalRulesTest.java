package org.entente.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.agenda.AgendaEntry;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.agenda.Phase;
import org.entente.agenda.Place;
import org.entente.agenda.TimeSpan;
import org.entente.clusters.Format;
import org.entente.notices.Interests.Reach;
import org.entente.notices.ProposalRules.Candidate;
import org.entente.platform.France;
import org.entente.territory.DepartmentCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is proposed, whatever people said and whatever there is.
class ProposalRulesTest {

  private static final int ROUNDS = 200;
  private static final int ALL = Integer.MAX_VALUE;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void whatIsProposedCanBeBookedAndEachGroundIsTrue(long seed) {
    RandomAgenda chance = new RandomAgenda(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Interests interests = chance.interests();
      Map<Format, Event> attended = chance.attended();
      for (Proposal proposal :
          ProposalRules.propose(chance.candidates(), interests, attended, ALL)) {
        AgendaEntry entry = proposal.entry();
        assertThat(entry.phase()).isEqualTo(Phase.OPEN);
        assertThat(entry.attendance().payable()).isPresent();
        assertThat(entry.participation()).isNull();
        assertThat(entry.seatsLeft()).isPositive();
        assertThat(proposal.grounds().getFirst()).isEqualTo(new Ground.Open(entry.attendance()));
        assertThat(proposal.grounds())
            .allMatch(ground -> isTrue(ground, proposal, interests, attended));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void whoeverSaysMoreIsNeverProposedWhatTheyWereNot(long seed) {
    RandomAgenda chance = new RandomAgenda(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<Candidate> candidates = chance.candidates();
      Interests wide = new Interests(Reach.ANYWHERE, Set.of(), Set.of(), Set.of());
      Interests said = chance.interests();
      Set<EventId> all = events(candidates, wide);
      assertThat(all)
          .as("whoever goes anywhere at any time is proposed all that can be booked")
          .isEqualTo(
              candidates.stream()
                  .map(Candidate::entry)
                  .filter(entry -> entry.phase() == Phase.OPEN && entry.isOpen())
                  .filter(entry -> entry.participation() == null && entry.seatsLeft() > 0)
                  .map(entry -> entry.event().id())
                  .collect(Collectors.toSet()));
      for (Interests one :
          List.of(
              new Interests(said.reach(), said.departments(), Set.of(), Set.of()),
              new Interests(Reach.ANYWHERE, Set.of(), said.formats(), Set.of()),
              new Interests(Reach.ANYWHERE, Set.of(), Set.of(), said.times()))) {
        Set<EventId> narrower = events(candidates, one);
        assertThat(all).containsAll(narrower);
        assertThat(narrower).containsAll(events(candidates, said));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void theBestGroundedAreKeptAndTheSoonestComesFirst(long seed) {
    RandomAgenda chance = new RandomAgenda(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<Candidate> candidates = chance.candidates();
      Interests interests = chance.interests();
      Map<Format, Event> attended = chance.attended();
      List<Proposal> all = ProposalRules.propose(candidates, interests, attended, ALL);
      List<Proposal> few = ProposalRules.propose(candidates, interests, attended, 4);
      assertThat(few).hasSize(Math.min(4, all.size()));
      assertThat(few)
          .isSortedAccordingTo(
              Comparator.comparing((Proposal proposal) -> proposal.event().time().start()));
      int weakest = few.stream().mapToInt(one -> one.grounds().size()).min().orElse(0);
      assertThat(all)
          .filteredOn(proposal -> !few.contains(proposal))
          .allMatch(proposal -> proposal.grounds().size() <= weakest);
      List<Candidate> turned = new ArrayList<>(candidates).reversed();
      assertThat(ProposalRules.propose(turned, interests, attended, 4)).isEqualTo(few);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-12T12:30 | 90 | THURSDAY-NOON",
        "2026-03-12T12:15 | 120 | THURSDAY-NOON",
        "2026-03-12T12:15 | 121 | THURSDAY-NOON THURSDAY-AFTERNOON",
        "2026-03-12T09:00 | 480 | THURSDAY-MORNING THURSDAY-NOON THURSDAY-AFTERNOON",
        "2026-03-12T11:50 | 20 | THURSDAY-MORNING",
        "2026-03-12T18:30 | 120 | THURSDAY-EVENING",
        "2026-03-12T22:00 | 720 | THURSDAY-EVENING FRIDAY-MORNING",
        "2026-03-28T22:00 | 600 | SATURDAY-EVENING SUNDAY-MORNING",
      })
  void anEventTakesThePartsOfTheDayInWhichOneHasToBeThere(String start, int minutes, String slots) {
    var begins = LocalDateTime.parse(start).atZone(France.ZONE).toInstant();
    TimeSpan time = new TimeSpan(begins, begins.plus(Duration.ofMinutes(minutes)));
    assertThat(Slot.takenBy(time).stream().map(Slot::name)).containsExactly(slots.split(" "));
  }

  @Test
  void everySlotHasItsNameAndNothingElseHasOne() {
    for (DayOfWeek day : DayOfWeek.values()) {
      for (PartOfDay part : PartOfDay.values()) {
        assertThat(Slot.named(new Slot(day, part).name())).contains(new Slot(day, part));
      }
    }
    assertThat(Stream.of("", "-", "MONDAY", "MONDAY-", "MONDAY-NIGHT", "MONDAY-NOON "))
        .allMatch(name -> Slot.named(name).isEmpty());
  }

  private static Set<EventId> events(List<Candidate> candidates, Interests interests) {
    Set<EventId> events = new HashSet<>();
    ProposalRules.propose(candidates, interests, Map.of(), ALL)
        .forEach(proposal -> events.add(proposal.event().id()));
    return events;
  }

  private static boolean isTrue(
      Ground ground, Proposal proposal, Interests interests, Map<Format, Event> attended) {
    Event event = proposal.event();
    return switch (ground) {
      case Ground.Open(var attendance) -> attendance.payable().isPresent();
      case Ground.Near(var oneWay) ->
          event.place() instanceof Place.Online
              ? oneWay.isZero()
              : Format.isWorthTheTrip(oneWay, event.time().length());
      case Ground.InDepartment(DepartmentCode department) ->
          interests.reach() == Reach.DEPARTMENTS && interests.departments().contains(department);
      case Ground.AtTheirTime(var slots) ->
          slots.equals(Slot.takenBy(event.time())) && interests.times().containsAll(slots);
      case Ground.OfFormat(Format format) ->
          format == event.format() && interests.formats().contains(format);
      case Ground.LikeAttended(Event before) ->
          before.format() == event.format() && attended.containsValue(before);
    };
  }
}
