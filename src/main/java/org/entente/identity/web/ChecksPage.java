package org.entente.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.identity.Account;
import org.entente.identity.CurrentAccount;
import org.entente.identity.SendTrialLetter;
import org.entente.platform.checks.Checks;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Origin;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where an administrator sees whether the installation is well, and has a trial letter sent.
@Controller
class ChecksPage {

  private final Pages pages;
  private final Checks checks;
  private final CurrentAccount current;
  private final SendTrialLetter letter;
  private final Origin origin;

  ChecksPage(
      Pages pages, Checks checks, CurrentAccount current, SendTrialLetter letter, Origin origin) {
    this.pages = pages;
    this.checks = checks;
    this.current = current;
    this.letter = letter;
    this.origin = origin;
  }

  @GetMapping("/administration/checks")
  Page show() {
    return pages.page("identity/checks").with("findings", checks.look());
  }

  @PostMapping("/administration/checks/letter")
  View letter(HttpServletRequest request, Translator say, RedirectAttributes redirect) {
    Account account = current.require();
    boolean written = letter.to(account, origin.of(request), say);
    Notice.done(
            say,
            written ? "identity.checks.letter.done" : "identity.checks.letter.just",
            account.email().value())
        .after(redirect);
    return Addresses.redirect("/administration/checks");
  }
}
