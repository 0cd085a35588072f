package org.entente.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.identity.Account;
import org.entente.identity.CurrentAccount;
import org.entente.identity.OpenIdDoor;
import org.entente.identity.OpenIdSignIns;
import org.entente.identity.OpenSessions;
import org.entente.identity.OwnAddresses;
import org.entente.identity.Passkeys;
import org.entente.platform.page.Form;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.springframework.stereotype.Component;

/// The page of a person's account, to which all its forms lead back.
@Component
class AccountViews {

  private final Pages pages;
  private final CurrentAccount current;
  private final OwnAddresses addresses;
  private final Passkeys passkeys;
  private final OpenSessions sessions;
  private final OpenIdSignIns openId;
  private final OpenIdDoor door;

  AccountViews(
      Pages pages,
      CurrentAccount current,
      OwnAddresses addresses,
      Passkeys passkeys,
      OpenSessions sessions,
      OpenIdSignIns openId,
      OpenIdDoor door) {
    this.pages = pages;
    this.current = current;
    this.addresses = addresses;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.openId = openId;
    this.door = door;
  }

  /// The page with what a form of it lacks; the name stands in it unless another was typed.
  Page page(Form sent, HttpServletRequest request) {
    Account account = current.require();
    Form form = sent.values().containsKey("name") ? sent : sent.with("name", account.name());
    return pages
        .page("identity/account")
        .with("account", account)
        .with("form", form)
        .with("addresses", addresses.of(account.id()))
        .with("passkeys", passkeys.of(account.id()))
        .with("openIds", openId.of(account.id()))
        .with("providers", door.providers())
        .with("sessions", sessions.of(account.id(), request));
  }
}
