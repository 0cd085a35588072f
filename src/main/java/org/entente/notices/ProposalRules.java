package org.entente.notices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.entente.agenda.AgendaEntry;
import org.entente.agenda.Event;
import org.entente.agenda.Phase;
import org.entente.agenda.Place;
import org.entente.clusters.Format;
import org.entente.territory.DepartmentCode;
import org.jspecify.annotations.Nullable;

/// What is proposed to somebody, by what they said and what they attended.
final class ProposalRules {

  private static final Comparator<Proposal> SOONEST_FIRST =
      Comparator.comparing((Proposal proposal) -> proposal.event().time().start())
          .thenComparing(proposal -> proposal.event().id());

  private static final Comparator<Proposal> BEST_GROUNDED_FIRST =
      Comparator.comparing((Proposal proposal) -> -proposal.grounds().size())
          .thenComparing(SOONEST_FIRST);

  private ProposalRules() {}

  /// An event as it is for them, and where it is.
  ///
  /// @param department null for what is online or nobody knows where
  record Candidate(AgendaEntry entry, @Nullable DepartmentCode department) {}

  /// Those for which most speaks, in the order in which they take place.
  ///
  /// @param attended the last event of each format at which they had a seat
  /// @param most how many at most
  static List<Proposal> propose(
      List<Candidate> candidates, Interests interests, Map<Format, Event> attended, int most) {
    return candidates.stream()
        .flatMap(candidate -> propose(candidate, interests, attended).stream())
        .sorted(BEST_GROUNDED_FIRST)
        .limit(most)
        .sorted(SOONEST_FIRST)
        .toList();
  }

  private static Optional<Proposal> propose(
      Candidate candidate, Interests interests, Map<Format, Event> attended) {
    AgendaEntry entry = candidate.entry();
    if (!isBookable(entry)
        || !isWithinReach(candidate, interests)
        || !isOfFormat(entry, interests)
        || !isAtTheirTime(entry, interests)) {
      return Optional.empty();
    }
    return Optional.of(new Proposal(entry, grounds(candidate, interests, attended)));
  }

  /// Open to them, to be booked now, with a seat left, and not booked yet.
  private static boolean isBookable(AgendaEntry entry) {
    return entry.isOpen()
        && entry.phase() == Phase.OPEN
        && entry.participation() == null
        && entry.seatsLeft() > 0;
  }

  /// What is online is within everybody's reach. Where nobody knows how far it is, nobody can say
  /// that it is too far.
  private static boolean isWithinReach(Candidate candidate, Interests interests) {
    return switch (interests.reach()) {
      case NEAR -> candidate.entry().isWorthTheTrip();
      case DEPARTMENTS ->
          isOnline(candidate.entry())
              || candidate.department() != null
                  && interests.departments().contains(candidate.department());
      case ANYWHERE -> true;
    };
  }

  private static boolean isOfFormat(AgendaEntry entry, Interests interests) {
    return interests.formats().isEmpty() || interests.formats().contains(entry.event().format());
  }

  private static boolean isAtTheirTime(AgendaEntry entry, Interests interests) {
    return interests.times().isEmpty()
        || interests.times().containsAll(Slot.takenBy(entry.event().time()));
  }

  private static List<Ground> grounds(
      Candidate candidate, Interests interests, Map<Format, Event> attended) {
    AgendaEntry entry = candidate.entry();
    List<Ground> grounds = new ArrayList<>();
    grounds.add(new Ground.Open(entry.attendance()));
    place(candidate, interests).ifPresent(grounds::add);
    if (!interests.times().isEmpty()) {
      SortedSet<Slot> slots = Slot.takenBy(entry.event().time());
      grounds.add(new Ground.AtTheirTime(slots));
    }
    if (!interests.formats().isEmpty()) {
      grounds.add(new Ground.OfFormat(entry.event().format()));
    }
    Event before = attended.get(entry.event().format());
    if (before != null) {
      grounds.add(new Ground.LikeAttended(before));
    }
    return grounds;
  }

  private static Optional<Ground> place(Candidate candidate, Interests interests) {
    AgendaEntry entry = candidate.entry();
    DepartmentCode department = candidate.department();
    if (interests.reach() == Interests.Reach.DEPARTMENTS && department != null) {
      return Optional.of(new Ground.InDepartment(department));
    }
    if (isOnline(entry)) {
      return Optional.of(new Ground.Near(Duration.ZERO));
    }
    return entry.travel() != null && entry.isWorthTheTrip()
        ? Optional.of(new Ground.Near(entry.travel().oneWay()))
        : Optional.empty();
  }

  private static boolean isOnline(AgendaEntry entry) {
    return entry.event().place() instanceof Place.Online;
  }
}
