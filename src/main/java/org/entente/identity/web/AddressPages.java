package org.entente.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.identity.Account;
import org.entente.identity.AccountAddress;
import org.entente.identity.CurrentAccount;
import org.entente.identity.EmailAddress;
import org.entente.identity.OwnAddresses;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Origin;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A person's addresses: asking for another one, choosing the main one, giving one up. What the
/// link in the letter opens is answered by [AddressLinkPages].
@Controller
class AddressPages {

  private final Pages pages;
  private final CurrentAccount current;
  private final OwnAddresses addresses;
  private final AccountViews account;
  private final Origin origin;

  AddressPages(
      Pages pages,
      CurrentAccount current,
      OwnAddresses addresses,
      AccountViews account,
      Origin origin) {
    this.pages = pages;
    this.current = current;
    this.addresses = addresses;
    this.account = account;
    this.origin = origin;
  }

  /// Says the same whether the address belongs to somebody or not.
  @PostMapping("/account/addresses")
  View ask(HttpServletRequest request, Translator say, RedirectAttributes redirect) {
    Form form = Form.sent(request);
    Optional<EmailAddress> email = EmailAddress.parse(form.text("email"));
    Optional<Problem> problem =
        email.isPresent()
            ? addresses.ask(current.require(), email.get(), origin.of(request), say)
            : Optional.of(wrong(form.text("email")));
    if (problem.isPresent()) {
      return account
          .page(form.refused(List.of(problem.get())), request)
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Notice.done(say, "identity.address.sent", email.orElseThrow().value()).after(redirect);
    return Addresses.redirect("/account");
  }

  private static Problem wrong(String typed) {
    return typed.isEmpty()
        ? Problem.at("email", "identity.email.missing")
        : Problem.at("email", "identity.email.wrong", typed);
  }

  @PostMapping("/account/addresses/{address}/main")
  View makeMain(
      @PathVariable UUID address,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    addresses
        .makeMain(current.require(), address, origin.of(request), say)
        .ifPresentOrElse(
            email -> Notice.done(say, "identity.address.chosen", email.value()).after(redirect),
            () -> Notice.refused(say, "identity.address.unknown").after(redirect));
    return Addresses.redirect("/account");
  }

  @GetMapping("/account/addresses/{address}/removal")
  Page askRemoval(@PathVariable UUID address) {
    Account reader = current.require();
    AccountAddress known =
        addresses
            .find(reader.id(), address)
            .filter(found -> !found.main())
            .orElseThrow(() -> new NotFound("This account can give up no address " + address));
    return pages
        .page("identity/address-removal")
        .with("address", known)
        .with("account", reader)
        .with("given", addresses.by(known.email()));
  }

  @PostMapping("/account/addresses/{address}/removal")
  View remove(
      @PathVariable UUID address,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    addresses
        .remove(current.require(), address, origin.of(request), say)
        .ifPresentOrElse(
            email -> Notice.done(say, "identity.address.removed", email.value()).after(redirect),
            () -> Notice.refused(say, "identity.address.unknown").after(redirect));
    return Addresses.redirect("/account");
  }
}
