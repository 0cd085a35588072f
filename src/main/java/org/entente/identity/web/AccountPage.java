package org.entente.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.entente.identity.Accounts;
import org.entente.identity.CurrentAccount;
import org.entente.identity.OpenSessions;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A person's account: how they are called, what opens it, and where they are signed in.
@Controller
class AccountPage {

  /// As the database has it.
  private static final int LONGEST_NAME = 200;

  private final Pages pages;
  private final CurrentAccount current;
  private final Accounts accounts;
  private final OpenSessions sessions;
  private final AccountViews views;

  AccountPage(
      Pages pages,
      CurrentAccount current,
      Accounts accounts,
      OpenSessions sessions,
      AccountViews views) {
    this.pages = pages;
    this.current = current;
    this.accounts = accounts;
    this.sessions = sessions;
    this.views = views;
  }

  @GetMapping("/account")
  Page show(HttpServletRequest request) {
    return views.page(Form.empty(), request);
  }

  @PostMapping("/account/name")
  View rename(HttpServletRequest request, Translator say, RedirectAttributes redirect) {
    Form form = Form.sent(request);
    if (form.text("name").length() > LONGEST_NAME) {
      Problem problem = Problem.at("name", "identity.name.long", LONGEST_NAME);
      return views
          .page(form.refused(List.of(problem)), request)
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    accounts.rename(current.require().id(), form.text("name"));
    Notice.done(say, "identity.name.done").after(redirect);
    return Addresses.redirect("/account");
  }

  /// Asks once whether a passkey is wanted; what makes it is answered by [PasskeyPages].
  @GetMapping("/account/passkeys/offer")
  Page offer(@RequestParam(defaultValue = "/") String next) {
    return pages.page("identity/passkey-offer").with("next", Addresses.isWithin(next) ? next : "/");
  }

  @PostMapping("/account/sessions/{session}/end")
  View end(@PathVariable UUID session, Translator say, RedirectAttributes redirect) {
    boolean ended = sessions.end(current.require().id(), session);
    String phrase = ended ? "identity.session.done" : "identity.session.unknown";
    Notice.done(say, phrase).after(redirect);
    return Addresses.redirect("/account");
  }

  @PostMapping("/account/sessions/end")
  View endOthers(HttpServletRequest request, Translator say, RedirectAttributes redirect) {
    int ended = sessions.endOthers(current.require().id(), request);
    Notice.done(say, "identity.session.others.done", ended).after(redirect);
    return Addresses.redirect("/account");
  }
}
