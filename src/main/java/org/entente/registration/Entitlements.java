package org.entente.registration;

import java.time.Clock;
import org.entente.agenda.Event;
import org.entente.agenda.Journeys;
import org.entente.clusters.Standing;
import org.entente.clusters.Standings;
import org.entente.conventions.Attendance;
import org.entente.conventions.Decide;
import org.entente.identity.AccountId;
import org.entente.platform.France;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the law of today on what terms somebody may come to an event.
@Component
class Entitlements {

  private final Standings standings;
  private final Journeys journeys;
  private final Decide decide;
  private final Clock clock;

  Entitlements(Standings standings, Journeys journeys, Decide decide, Clock clock) {
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

  Attendance attendance(Event event, Standing standing) {
    return decide.attendance(journeys.request(event, standing));
  }
}
