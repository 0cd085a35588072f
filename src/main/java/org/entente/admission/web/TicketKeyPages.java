package org.entente.admission.web;

import org.entente.admission.TicketKey;
import org.entente.admission.TicketKeys;
import org.entente.platform.NotFound;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where the administrator has a new key sign tickets, or withdraws one that somebody else may
/// have.
@Controller
class TicketKeyPages {

  private static final String ADDRESS = "/administration/ticket-keys";

  private final Pages pages;
  private final TicketKeys keys;

  TicketKeyPages(Pages pages, TicketKeys keys) {
    this.pages = pages;
    this.keys = keys;
  }

  @GetMapping(ADDRESS)
  Page keys(Translator say) {
    return pages
        .page("admission/ticket-keys")
        .with("keys", keys.all().reversed().stream().map(key -> row(key, say)).toList());
  }

  @PostMapping(ADDRESS)
  View renew(RedirectAttributes redirect, Translator say) {
    keys.renew();
    Notice.done(say, "admission.keys.renewed").after(redirect);
    return Addresses.redirect(ADDRESS);
  }

  @PostMapping(ADDRESS + "/{key}/withdrawal")
  View withdraw(@PathVariable("key") String number, RedirectAttributes redirect, Translator say) {
    if (!number.matches("\\d{1,5}")) {
      throw new NotFound("No key of tickets is called " + number);
    }
    keys.withdraw(Integer.parseInt(number));
    Notice.done(say, "admission.keys.withdrawn", Integer.parseInt(number)).after(redirect);
    return Addresses.redirect(ADDRESS);
  }

  private static TicketKeyRow row(TicketKey key, Translator say) {
    if (key.withdrawnAt() != null) {
      return new TicketKeyRow(
          key.number(), "bad", say.say("admission.keys.state.withdrawn", key.withdrawnAt()), true);
    }
    return key.retiredAt() == null
        ? new TicketKeyRow(
            key.number(), "good", say.say("admission.keys.state.signs", key.madeAt()), false)
        : new TicketKeyRow(
            key.number(), "", say.say("admission.keys.state.retired", key.retiredAt()), false);
  }
}
