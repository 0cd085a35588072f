package org.entente.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.entente.identity.Account;
import org.entente.identity.OpenIdFailure;
import org.entente.identity.OpenIdIdentity;
import org.entente.identity.OpenIdProvider;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.page.RateLimit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What people see on their way to a provider and back, where it is not the provider's own page.
@Component
class OpenIdViews {

  private final Pages pages;
  private final SignInPages signInPages;
  private final RateLimit often;

  OpenIdViews(Pages pages, SignInPages signInPages, Clock clock) {
    this.pages = pages;
    this.signInPages = signInPages;
    this.often = new RateLimit(SignInPages.A_MINUTE, clock);
  }

  /// The page that says to wait, or empty where somebody may go on.
  Optional<Page> wait(HttpServletRequest request, String next) {
    return often
        .wait(RateLimit.network(request.getRemoteAddr()))
        .map(wait -> Problem.overall("identity.sign-in.often", wait.toMinutes() + 1))
        .map(problem -> Form.empty().refused(List.of(problem)))
        .map(form -> signInPages.page(form, next, false).status(HttpStatus.TOO_MANY_REQUESTS));
  }

  /// Why it did not work, and the ways that remain.
  Page failed(OpenIdFailure why, OpenIdProvider provider, String next) {
    return pages
        .page("identity/openid-failed")
        .with("why", why)
        .with("provider", provider)
        .with("next", next)
        .status(
            switch (why) {
              case DENIED, UNPROVEN, INVALID -> HttpStatus.FORBIDDEN;
              case LOST -> HttpStatus.GONE;
              case UNREACHABLE -> HttpStatus.SERVICE_UNAVAILABLE;
              case TAKEN -> HttpStatus.CONFLICT;
            });
  }

  Page joining(OpenIdProvider provider, OpenIdIdentity identity, Account account) {
    return pages
        .page("identity/openid-join")
        .with("provider", provider)
        .with("identity", identity)
        .with("account", account);
  }

  /// An address of a provider, which alone leads out of the site.
  static View elsewhere(String address) {
    RedirectView view = new RedirectView(address);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExpandUriTemplateVariables(false);
    view.setExposeModelAttributes(false);
    return view;
  }
}
