package org.entente.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.entente.identity.Account;
import org.entente.identity.AccountId;
import org.entente.identity.AddAddress;
import org.entente.identity.AddressOffer;
import org.entente.identity.CurrentAccount;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Origin;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the link opens that was mailed to another address: a page that says what pressing its
/// button does, so that nothing happens to whom a scanner of mails, or somebody else, has led here.
@Controller
class AddressLinkPages {

  private final Pages pages;
  private final CurrentAccount current;
  private final AddAddress add;
  private final Origin origin;

  AddressLinkPages(Pages pages, CurrentAccount current, AddAddress add, Origin origin) {
    this.pages = pages;
    this.current = current;
    this.add = add;
    this.origin = origin;
  }

  @GetMapping("/account/addresses/link")
  View open(
      @RequestParam(defaultValue = "") String token, Translator say, RedirectAttributes redirect) {
    Account reader = current.require();
    return shown(add.open(token, reader.id()), token, reader, say, redirect);
  }

  /// @param other the account of which the reader was told that it would be joined to theirs
  @PostMapping("/account/addresses/link")
  View press(
      @RequestParam(defaultValue = "") String token,
      @RequestParam(required = false) @Nullable UUID other,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    Account reader = current.require();
    AccountId shown = other == null ? null : new AccountId(other);
    AddAddress.Answer answer = add.press(token, reader, shown, origin.of(request), say);
    if (answer.done() && answer.offer() instanceof AddressOffer.Ready ready) {
      String phrase = ready.other() == null ? "identity.address.added" : "identity.address.joined";
      Notice.done(say, phrase, ready.address().value()).after(redirect);
      return Addresses.redirect("/account");
    }
    return shown(answer.offer(), token, reader, say, redirect);
  }

  private View shown(
      AddressOffer offer,
      String token,
      Account reader,
      Translator say,
      RedirectAttributes redirect) {
    return switch (offer) {
      case AddressOffer.Expired _ -> pages.page("identity/address-expired").status(HttpStatus.GONE);
      case AddressOffer.Foreign(var asker) ->
          pages
              .page("identity/address-foreign")
              .with("asker", asker)
              .with("account", reader)
              .status(HttpStatus.CONFLICT);
      case AddressOffer.Known(var address) -> {
        Notice.done(say, "identity.address.known", address.value()).after(redirect);
        yield Addresses.redirect("/account");
      }
      case AddressOffer.Ready ready -> ready(ready, token, reader);
    };
  }

  private Page ready(AddressOffer.Ready ready, String token, Account reader) {
    return pages
        .page(ready.other() == null ? "identity/address-add" : "identity/address-join")
        .with("offer", ready)
        .with("token", token)
        .with("account", reader)
        .status(ready.objection() == null ? HttpStatus.OK : HttpStatus.CONFLICT);
  }
}
