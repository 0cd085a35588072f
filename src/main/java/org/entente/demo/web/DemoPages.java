package org.entente.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.entente.demo.Persona;
import org.entente.demo.Personas;
import org.entente.identity.SignIn;
import org.entente.platform.NotFound;
import org.entente.platform.mail.Outbox;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/// Becoming somebody of the story, and the mailbox that takes the place of all of theirs.
@Controller
@Profile("demo")
class DemoPages {

  private static final int MAILS_SHOWN = 50;

  private final Pages pages;
  private final Personas personas;
  private final SignIn signIn;
  private final Outbox outbox;

  DemoPages(Pages pages, Personas personas, SignIn signIn, Outbox outbox) {
    this.pages = pages;
    this.personas = personas;
    this.signIn = signIn;
    this.outbox = outbox;
  }

  /// Signs in as a persona; as nobody where none is named.
  @PostMapping("/demo/become")
  RedirectView become(
      @RequestParam(defaultValue = "") String persona,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (persona.isEmpty()) {
      signIn.leave(request, response);
      return Addresses.redirect("/");
    }
    Persona chosen =
        personas.all().stream()
            .filter(known -> known.id().equals(persona))
            .findFirst()
            .orElseThrow(() -> new NotFound("Nobody in the story is called " + persona));
    signIn.as(chosen.account(), request, response);
    return Addresses.redirect(back);
  }

  @GetMapping("/demo/mailbox")
  Page mailbox(Translator say) {
    List<MailView> mails =
        outbox.latest(MAILS_SHOWN).stream().map(written -> MailView.of(written, say)).toList();
    return pages.page("demo/mailbox").with("mails", mails);
  }
}
