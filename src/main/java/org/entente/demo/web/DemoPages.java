package org.entente.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.demo.Persona;
import org.entente.demo.Personas;
import org.entente.identity.SignIn;
import org.entente.platform.NotFound;
import org.entente.platform.page.Addresses;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/// Becoming somebody of the story.
@Controller
@Profile("demo")
class DemoPages {

  private final Personas personas;
  private final SignIn signIn;

  DemoPages(Personas personas, SignIn signIn) {
    this.personas = personas;
    this.signIn = signIn;
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
}
