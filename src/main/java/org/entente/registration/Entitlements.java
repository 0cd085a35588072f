package org.entente.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.entente.agenda.Event;
import org.entente.agenda.Journeys;
import org.entente.clusters.Standing;
import org.entente.clusters.Standings;
import org.entente.conventions.Attendance;
import org.entente.conventions.Decide;
import org.entente.conventions.LawBook;
import org.entente.identity.Account;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.entente.platform.France;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the law of today on what terms somebody may come to an event.
@Component
class Entitlements {

  private final Accounts accounts;
  private final Standings standings;
  private final Journeys journeys;
  private final Decide decide;
  private final Clock clock;

  Entitlements(
      Accounts accounts, Standings standings, Journeys journeys, Decide decide, Clock clock) {
    this.accounts = accounts;
    this.standings = standings;
    this.journeys = journeys;
    this.decide = decide;
    this.clock = clock;
  }

  /// What somebody is today; without an account they are nobody in particular.
  Standing standing(@Nullable AccountId account) {
    return account == null
        ? standings.visitor()
        : standings.of(account, France.day(clock.instant()));
  }

  /// The moment at which is decided.
  Instant now() {
    return clock.instant();
  }

  /// The law as it stands now.
  LawBook law() {
    return decide.law();
  }

  /// These accounts, those that there are, and what they are today.
  Map<AccountId, Asker> askers(Collection<AccountId> ids) {
    Map<AccountId, Standing> known = standings.of(ids, France.day(clock.instant()));
    Map<AccountId, Asker> askers = new HashMap<>();
    for (Account account : accounts.find(ids)) {
      askers.put(account.id(), new Asker(account, known.get(account.id())));
    }
    return askers;
  }

  Attendance attendance(Event event, Standing standing) {
    return decide.attendance(journeys.request(event, standing));
  }
}
