package org.entente.clusters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.entente.clusters.Cluster;
import org.entente.clusters.Office;
import org.entente.clusters.PersonId;
import org.entente.identity.AccountId;
import org.entente.identity.EmailAddress;
import org.entente.identity.Invite;
import org.entente.platform.France;
import org.entente.platform.mail.Purpose;
import org.entente.platform.page.Origin;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// The invitations that a cluster's desk sends, each once a day at most.
@Component
class Invitations {

  private final Invite invite;
  private final Origin origin;
  private final Clock clock;

  Invitations(Invite invite, Origin origin, Clock clock) {
    this.invite = invite;
    this.origin = origin;
    this.clock = clock;
  }

  /// To somebody of a member company, to the agenda.
  void toAgenda(
      Cluster cluster,
      PersonId person,
      EmailAddress email,
      HttpServletRequest request,
      Translator say) {
    invite.invite(
        email,
        cluster.name(),
        say.say("clusters.invite.member", cluster.name()),
        "/agenda?open=me",
        origin.of(request),
        Purpose.of("invitation", person.value(), France.day(clock.instant())),
        say);
  }

  /// To somebody who acts for the cluster from now on, to its desk.
  void toDesk(
      Cluster cluster,
      AccountId account,
      EmailAddress email,
      Office office,
      HttpServletRequest request,
      Translator say) {
    invite.invite(
        email,
        cluster.name(),
        say.say("clusters.invite." + office.name().toLowerCase(say.locale()), cluster.name()),
        "/desk/" + cluster.slug(),
        origin.of(request),
        Purpose.of("invitation-" + cluster.slug(), account.value(), France.day(clock.instant())),
        say);
  }
}
