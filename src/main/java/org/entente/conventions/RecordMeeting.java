package org.entente.conventions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.France;
import org.entente.platform.Problem;
import org.entente.platform.Uuids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down for all parties where and when they met over a draft, and what was said.
@Component
public class RecordMeeting {

  static final int LONGEST_LINE = 200;
  static final int LONGEST_MINUTES = 20_000;
  static final int MOST_PRESENT = 50;

  private final NegotiationStore store;
  private final Clock clock;

  RecordMeeting(NegotiationStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// What was told of a meeting.
  ///
  /// @param present who was there, by role
  public record Account(LocalDate heldOn, String place, List<String> present, String minutes) {}

  /// Answers what speaks against it; nothing, when it is written down.
  @Transactional
  public List<Problem> record(Convention convention, ClusterId party, Account account) {
    List<Problem> problems = problems(account);
    if (problems.isEmpty()) {
      store.add(
          convention.id(),
          new Meeting(
              Uuids.next(),
              party,
              account.heldOn(),
              account.place().strip(),
              account.present(),
              account.minutes().strip(),
              clock.instant()));
    }
    return problems;
  }

  private List<Problem> problems(Account account) {
    List<Problem> problems = new ArrayList<>();
    if (account.heldOn().isAfter(France.day(clock.instant()))) {
      problems.add(Problem.at("held-on", "conventions.problem.meeting.future"));
    }
    problems.addAll(OpenText.words("place", account.place(), LONGEST_LINE));
    if (account.present().size() > MOST_PRESENT
        || account.present().stream().anyMatch(one -> one.length() > LONGEST_LINE)) {
      problems.add(
          Problem.at("present", "conventions.problem.sign.witnesses", MOST_PRESENT, LONGEST_LINE));
    }
    if (account.minutes().length() > LONGEST_MINUTES) {
      problems.add(Problem.at("minutes", "conventions.problem.toolong", LONGEST_MINUTES));
    }
    return problems;
  }
}
