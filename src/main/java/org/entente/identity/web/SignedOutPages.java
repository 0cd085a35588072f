package org.entente.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.entente.identity.CurrentAccount;
import org.entente.identity.OpenIdLeave;
import org.entente.identity.OpenIdProvider;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Origin;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What follows signing out for those who came from a provider: the way to sign out there too. Who
/// is still signed in here is not led out there, by nobody's link.
@Controller
class SignedOutPages {

  private final OpenIdLeave leave;
  private final CurrentAccount current;
  private final Origin origin;
  private final Pages pages;

  SignedOutPages(OpenIdLeave leave, CurrentAccount current, Origin origin, Pages pages) {
    this.leave = leave;
    this.current = current;
    this.origin = origin;
    this.pages = pages;
  }

  /// @param state what the provider sends back when the session there has ended
  @GetMapping("/signed-out")
  View signedOut(
      @RequestParam(defaultValue = "") String state,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    Optional<OpenIdProvider> elsewhere = leave.elsewhere(request);
    if (elsewhere.isEmpty() || current.find().isPresent()) {
      return Addresses.redirect("/");
    }
    String called = say.say(elsewhere.get().called());
    if (leave.hasLeft(request, state)) {
      Notice.done(say, "identity.openid.left", called).after(redirect);
      return Addresses.redirect("/");
    }
    return pages.page("identity/signed-out").with("called", called);
  }

  @GetMapping("/signed-out/openid")
  View leave(HttpServletRequest request, Translator say, RedirectAttributes redirect) {
    if (current.find().isPresent()) {
      return Addresses.redirect("/");
    }
    Optional<String> address = leave.leave(request, origin.of(request));
    if (address.isPresent()) {
      return OpenIdViews.elsewhere(address.get());
    }
    leave
        .elsewhere(request)
        .ifPresent(
            provider ->
                Notice.refused(say, "identity.openid.cannot-leave", say.say(provider.called()))
                    .after(redirect));
    return Addresses.redirect("/");
  }
}
