package org.entente.demo.story;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import org.entente.clusters.AppointToOffice;
import org.entente.clusters.Office;
import org.entente.demo.Persona;
import org.entente.demo.Personas;
import org.entente.identity.Account;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells the whole story into the empty database of the demonstration, in one transaction, before
/// the first
/// page is shown.
@Component
@Profile("demo")
class StoryTeller implements ApplicationRunner {

  private static final int WEEKS_SINCE_SIGNING = 24;

  private final TellClusters clusters;
  private final TellConvention convention;
  private final TellAgenda agenda;
  private final TellBookings bookings;
  private final Offices offices;
  private final TellImport imports;
  private final TransactionTemplate transaction;
  private final Clock clock;

  StoryTeller(
      TellClusters clusters,
      TellConvention convention,
      TellAgenda agenda,
      TellBookings bookings,
      Offices offices,
      TellImport imports,
      TransactionTemplate transaction,
      Clock clock) {
    this.clusters = clusters;
    this.convention = convention;
    this.agenda = agenda;
    this.bookings = bookings;
    this.offices = offices;
    this.imports = imports;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Gives the story's people their accounts, offices and places in the bar.
  @Component
  @Profile("demo")
  static class Offices {

    private final Accounts accounts;
    private final AppointToOffice appoint;
    private final Personas personas;

    Offices(Accounts accounts, AppointToOffice appoint, Personas personas) {
      this.accounts = accounts;
      this.appoint = appoint;
      this.personas = personas;
    }

    void tell(Story story, Cast cast) {
      int position = 0;
      for (Story.Someone someone : story.personas()) {
        Account account = accounts.open(new EmailAddress(someone.email()));
        accounts.rename(account.id(), someone.person());
        if (someone.staff() != null) {
          appoint.appoint(account.id(), cast.cluster(someone.staff()), Office.STAFF);
        }
        if (someone.president() != null) {
          appoint.appoint(account.id(), cast.cluster(someone.president()), Office.PRESIDENT);
        }
        if (someone.administrator()) {
          accounts.makeAdministrator(account.id());
        }
        personas.add(
            new Persona(
                someone.id(),
                account.id(),
                position++,
                new LocalizedText(someone.french(), someone.english())));
      }
    }
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Story story = StoryReader.read();
    Cast cast = new Cast();
    LocalDate today = France.day(clock.instant());
    transaction.executeWithoutResult(_ -> tell(story, cast, today));
    // An import works in the background, so it can only see what is committed.
    imports.tell(today);
  }

  private void tell(Story story, Cast cast, LocalDate today) {
    LocalDate signing =
        today
            .minusWeeks(WEEKS_SINCE_SIGNING)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
    LocalDate birth = LocalDate.of(signing.getYear(), Month.FEBRUARY, 1);
    clusters.tell(story, cast, birth.isBefore(signing) ? birth : birth.minusYears(1));
    offices.tell(story, cast);
    convention.tell(story.convention(), cast, signing);
    agenda.tell(story, cast, today);
    bookings.tell(story, cast);
  }
}
