package org.entente.notices;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.agenda.EventId;
import org.entente.identity.Account;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.entente.platform.France;
import org.entente.platform.mail.Mail;
import org.entente.platform.mail.Outbox;
import org.entente.platform.mail.Purpose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the week's letters: one to each who asked for it, if there is something to propose that
/// no letter proposed before. Each is a transaction of its own, and doing it again writes only what
/// is not written.
@Component
public class WriteDigest {

  /// What is shown beyond these stands on the page.
  static final int MOST = 5;

  /// How long it is remembered what letters proposed. No event is announced so long before.
  static final Period REMEMBERED = Period.ofMonths(12);

  private static final Logger log = LoggerFactory.getLogger(WriteDigest.class);

  private final WeeklyLetterStore store;
  private final Proposals proposals;
  private final Accounts accounts;
  private final DigestLetter letter;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  WriteDigest(
      WeeklyLetterStore store,
      Proposals proposals,
      Accounts accounts,
      DigestLetter letter,
      Outbox outbox,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.proposals = proposals;
    this.accounts = accounts;
    this.letter = letter;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// The letters of the week in which this moment lies. Whoever's cannot be written does not keep
  /// the others from theirs.
  ///
  /// @throws IllegalStateException after all others, if one could not be written
  public void writeDue() {
    LocalDate monday =
        France.day(clock.instant()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<RuntimeException> failures = new ArrayList<>();
    for (AccountId reader : store.due(monday)) {
      try {
        transaction.executeWithoutResult(_ -> write(reader, monday));
      } catch (RuntimeException failure) {
        log.error("The weekly letter to account {} was not written", reader.value(), failure);
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(
          "%d of the weekly letters was not written. The log names each."
              .formatted(failures.size()),
          failures.getFirst());
    }
  }

  private void write(AccountId reader, LocalDate monday) {
    WeeklyLetter asked = store.lockActive(reader).orElse(null);
    Account account = accounts.find(reader).orElse(null);
    if (asked == null || account == null) {
      return;
    }
    Set<EventId> before = store.proposedSince(reader, monday.minus(REMEMBERED));
    List<Proposal> proposed = proposals.to(reader, before, MOST);
    List<EventId> events = proposed.stream().map(proposal -> proposal.event().id()).toList();
    Instant now = clock.instant();
    if (!proposed.isEmpty() && store.issue(reader, monday, events, now)) {
      Mail mail = letter.mail(asked, account, proposed);
      // The next one takes its place.
      outbox.send(
          Purpose.of("weekly-letter", reader.value(), monday),
          mail.usefulUntil(France.startOf(monday.plusWeeks(1))));
    }
  }
}
