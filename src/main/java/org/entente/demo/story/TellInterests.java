package org.entente.demo.story;

import java.util.stream.Collectors;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.entente.notices.Interests;
import org.entente.notices.Interests.Reach;
import org.entente.notices.SayInterests;
import org.entente.notices.Slot;
import org.entente.notices.WeeklyLetters;
import org.entente.notices.WriteDigest;
import org.entente.registration.BookingRequest.Correspondence;
import org.entente.territory.DepartmentCode;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Tells what some of the story's people look for, and writes this week's letter to them.
@Component
@Profile("demo")
class TellInterests {

  private final Accounts accounts;
  private final SayInterests interests;
  private final WeeklyLetters letters;
  private final WriteDigest digest;
  private final DemoSite site;

  TellInterests(
      Accounts accounts,
      SayInterests interests,
      WeeklyLetters letters,
      WriteDigest digest,
      DemoSite site) {
    this.accounts = accounts;
    this.interests = interests;
    this.letters = letters;
    this.digest = digest;
    this.site = site;
  }

  void tell(Story story) {
    for (Story.Someone someone : story.personas()) {
      Story.Wish wish = someone.looksFor();
      if (wish != null) {
        AccountId account = accounts.open(new EmailAddress(someone.email())).id();
        interests.say(account, interests(wish));
        letters.ask(account, new Correspondence("fr", site.address()));
      }
    }
    digest.writeDue();
  }

  private static Interests interests(Story.Wish wish) {
    return new Interests(
        wish.departments().isEmpty() ? Reach.NEAR : Reach.DEPARTMENTS,
        wish.departments().stream().map(DepartmentCode::new).collect(Collectors.toSet()),
        wish.formats(),
        wish.times().stream()
            .map(name -> Slot.named(name).orElseThrow())
            .collect(Collectors.toSet()));
  }
}
