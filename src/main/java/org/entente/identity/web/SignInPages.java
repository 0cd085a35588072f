package org.entente.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.identity.AskForLink;
import org.entente.identity.CurrentAccount;
import org.entente.identity.EmailAddress;
import org.entente.identity.OpenIdDoor;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Origin;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.page.RateLimit;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Signing in: ask for a link, be told that it is under way, press the button that it opens. The
/// button itself is answered by Spring Security.
@Controller
class SignInPages {

  private static final String HOME = "/";

  /// A whole room behind one address signs in when an event begins to sell; a program that tries
  /// addresses wants more.
  static final int A_MINUTE = 60;

  private final RateLimit often;
  private final Pages pages;
  private final AskForLink links;
  private final CurrentAccount current;
  private final Origin origin;
  private final OpenIdDoor openId;

  SignInPages(
      Pages pages,
      AskForLink links,
      CurrentAccount current,
      Origin origin,
      OpenIdDoor openId,
      Clock clock) {
    this.often = new RateLimit(A_MINUTE, clock);
    this.pages = pages;
    this.links = links;
    this.current = current;
    this.origin = origin;
    this.openId = openId;
  }

  @GetMapping("/sign-in")
  View ask(
      @RequestParam(defaultValue = HOME) String next,
      @RequestParam(defaultValue = "false") boolean expired) {
    if (current.find().isPresent()) {
      return Addresses.redirect(next);
    }
    return page(Form.empty(), next, expired);
  }

  @PostMapping("/sign-in")
  View send(
      @RequestParam(defaultValue = HOME) String next, HttpServletRequest request, Translator say) {
    Form form = Form.sent(request);
    Optional<EmailAddress> email = EmailAddress.parse(form.text("email"));
    if (email.isEmpty()) {
      Problem problem =
          form.text("email").isEmpty()
              ? Problem.at("email", "identity.email.missing")
              : Problem.at("email", "identity.email.wrong", form.text("email"));
      return page(form.refused(List.of(problem)), next, false)
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Optional<Duration> wait = often.wait(RateLimit.network(request.getRemoteAddr()));
    if (wait.isPresent()) {
      Problem problem = Problem.overall("identity.sign-in.often", wait.get().toMinutes() + 1);
      return page(form.refused(List.of(problem)), next, false).status(HttpStatus.TOO_MANY_REQUESTS);
    }
    String safe = Addresses.isWithin(next) ? next : HOME;
    links.ask(email.get(), safe, origin.of(request), say);
    return Addresses.redirect("/sign-in/sent");
  }

  @GetMapping("/sign-in/sent")
  Page sent() {
    return pages.page("identity/sent").with("minutes", (int) AskForLink.VALID_FOR.toMinutes());
  }

  @GetMapping("/sign-in/link")
  View opened(
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = HOME) String next) {
    if (!links.isAlive(token)) {
      return page(Form.empty(), next, true).status(HttpStatus.GONE);
    }
    return pages.page("identity/link").with("token", token).with("next", next);
  }

  /// The page that asks who comes; passkeys that are not recognised lead back to it.
  Page page(Form form, String next, boolean expired) {
    return pages
        .page("identity/sign-in")
        .with("form", form)
        .with("next", next)
        .with("expired", expired)
        .with("providers", openId.providers());
  }
}
