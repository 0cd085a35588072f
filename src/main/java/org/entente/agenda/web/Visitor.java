package org.entente.agenda.web;

import java.time.Clock;
import org.entente.clusters.Standing;
import org.entente.clusters.Standings;
import org.entente.identity.CurrentAccount;
import org.entente.platform.France;
import org.springframework.stereotype.Component;

/// Who reads the page, as the law sees them today.
@Component
class Visitor {

  private final CurrentAccount current;
  private final Standings standings;
  private final Clock clock;

  Visitor(CurrentAccount current, Standings standings, Clock clock) {
    this.current = current;
    this.standings = standings;
    this.clock = clock;
  }

  Standing standing() {
    return current
        .find()
        .map(account -> standings.of(account.id(), France.day(clock.instant())))
        .orElseGet(standings::visitor);
  }
}
