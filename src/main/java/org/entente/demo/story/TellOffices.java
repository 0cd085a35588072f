package org.entente.demo.story;

import org.entente.clusters.AppointToOffice;
import org.entente.clusters.Office;
import org.entente.demo.Persona;
import org.entente.demo.Personas;
import org.entente.identity.Account;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.entente.platform.LocalizedText;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Gives the story's people their accounts, offices and places in the bar.
@Component
@Profile("demo")
class TellOffices {

  private final Accounts accounts;
  private final AppointToOffice appoint;
  private final Personas personas;

  TellOffices(Accounts accounts, AppointToOffice appoint, Personas personas) {
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
