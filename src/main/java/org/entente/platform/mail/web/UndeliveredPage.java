package org.entente.platform.mail.web;

import java.util.UUID;
import org.entente.platform.NotFound;
import org.entente.platform.mail.UndeliveredMails;
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

/// Where an administrator sees which mails did not leave, and has them tried again.
@Controller
class UndeliveredPage {

  private final Pages pages;
  private final UndeliveredMails mails;

  UndeliveredPage(Pages pages, UndeliveredMails mails) {
    this.pages = pages;
    this.mails = mails;
  }

  @GetMapping("/administration/mails")
  Page show() {
    return pages.page("platform/undelivered").with("mails", mails.list());
  }

  @PostMapping("/administration/mails/{mail}/again")
  View again(@PathVariable("mail") String id, Translator say, RedirectAttributes redirect) {
    mails.tryAgain(mail(id));
    Notice.done(say, "platform.undelivered.again.done").after(redirect);
    return Addresses.redirect("/administration/mails");
  }

  private static UUID mail(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException malformed) {
      throw new NotFound("\"" + id + "\" names no mail.");
    }
  }
}
