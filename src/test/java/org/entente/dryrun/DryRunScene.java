package org.entente.dryrun;

import static org.entente.registration.RegistrationFixture.PUBLIC_PRICE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.TestClock;
import org.entente.agenda.Audience;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.conventions.Convention;
import org.entente.conventions.Term;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.entente.registration.BookSeats;
import org.entente.registration.RegistrationFixture;
import org.springframework.context.ApplicationContext;

/// A season that is over between two clusters without a convention, and a draft between them, for
/// tests of dry runs.
public final class DryRunScene {

  public final Cluster toulouse;
  public final Cluster montpellier;
  public final List<Event> events = new ArrayList<>();
  private final RegistrationFixture registration;
  private final ApplicationContext beans;

  public DryRunScene(ApplicationContext beans) {
    this.beans = beans;
    this.registration = new RegistrationFixture(beans);
    this.toulouse = registration.clusters().cluster("Toulouse " + UUID.randomUUID());
    this.montpellier = registration.clusters().cluster("Montpellier " + UUID.randomUUID());
  }

  public RegistrationFixture registration() {
    return registration;
  }

  /// A day for Toulouse's members alone: so many of them came, and so many of Montpellier's were
  /// refused.
  public Event closedDay(int locals, int guests) {
    Event event = registration.event(toulouse, 100, Audience.MEMBERS);
    for (int local = 0; local < locals; local++) {
      registration.book(event, registration.member(toulouse));
    }
    for (int guest = 0; guest < guests; guest++) {
      ask(event, registration.member(montpellier));
    }
    events.add(event);
    return event;
  }

  /// A day for everyone with so many seats: Toulouse's members took them all, and so many of
  /// Montpellier's waited.
  public Event crowdedDay(int seats, int waiting) {
    Event event = registration.event(toulouse, seats);
    for (int local = 0; local < seats; local++) {
      registration.book(event, registration.member(toulouse));
    }
    for (int guest = 0; guest < waiting; guest++) {
      registration.join(event, registration.member(montpellier));
    }
    events.add(event);
    return event;
  }

  /// Asks for a seat, whatever the answer.
  public void ask(Event event, AccountId booker) {
    beans.getBean(BookSeats.class).book(registration.request(event.id(), booker, PUBLIC_PRICE));
  }

  /// Waits until all of it is over, and what was refused is written.
  public void over() {
    beans.getBean(TestClock.class).advance(Duration.ofDays(40));
    registration.writeRefusals();
  }

  /// A draft that opens great events, at the member rate, with a fifth of the seats.
  public Convention draft() {
    Term.Scope great = Terms.mutual(toulouse.id(), montpellier.id(), Format.GREAT_EVENT);
    return registration
        .conventions()
        .draft(
            toulouse.id(),
            montpellier.id(),
            Terms.open(great),
            Terms.memberPrice(great),
            Terms.percentOfSeats(great, 20, 7),
            Terms.directory(
                Terms.whole(toulouse.id(), montpellier.id()), Term.DirectoryField.COMPANY));
  }

  public static String address(Cluster desk, Convention convention) {
    return "/desk/" + desk.slug() + "/conventions/" + convention.slug() + "/dry-run";
  }
}
