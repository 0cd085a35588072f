package org.entente.conventions.web;

import org.entente.conventions.Negotiations;
import org.entente.conventions.web.PartyDesk.OnDesk;
import org.entente.platform.page.Form;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// The page on which parties come to agree on a text.
@Component
class NegotiationPage {

  private final Pages pages;
  private final PartyDesk desks;
  private final Negotiations negotiations;

  NegotiationPage(Pages pages, PartyDesk desks, Negotiations negotiations) {
    this.pages = pages;
    this.desks = desks;
    this.negotiations = negotiations;
  }

  /// @param form what was typed and is wrong, or an empty one
  Page of(OnDesk found, Form form, Translator say) {
    Page page =
        pages
            .page("conventions/desk-negotiation")
            .with("desk", found.desk())
            .with("home", found.address())
            .with("view", NegotiationView.of(found, negotiations.of(found.convention()), say))
            .with("checks", found.isFixed() ? 0 : desks.check().problems(found.draft()).size())
            .with("form", form);
    return form.isRefused() ? page.status(HttpStatus.UNPROCESSABLE_CONTENT) : page;
  }
}
