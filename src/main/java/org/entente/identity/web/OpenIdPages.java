package org.entente.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.entente.identity.AccountId;
import org.entente.identity.CurrentAccount;
import org.entente.identity.OpenIdAnswer;
import org.entente.identity.OpenIdDoor;
import org.entente.identity.OpenIdFailure;
import org.entente.identity.OpenIdIdentity;
import org.entente.identity.OpenIdLeave;
import org.entente.identity.OpenIdProvider;
import org.entente.identity.OpenIdSignIns;
import org.entente.identity.SignIn;
import org.entente.platform.NotFound;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Origin;
import org.entente.platform.page.Page;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Signing in with what an organisation gave: a link leads to the provider, which sends the browser
/// back. No form leads there, for browsers keep our forms to our own site.
@Controller
class OpenIdPages {

  private final OpenIdDoor door;
  private final OpenIdSignIns signIns;
  private final CurrentAccount current;
  private final SignIn signIn;
  private final OpenIdLeave leave;
  private final Origin origin;
  private final OpenIdViews views;

  OpenIdPages(
      OpenIdDoor door,
      OpenIdSignIns signIns,
      CurrentAccount current,
      SignIn signIn,
      OpenIdLeave leave,
      Origin origin,
      OpenIdViews views) {
    this.door = door;
    this.signIns = signIns;
    this.current = current;
    this.signIn = signIn;
    this.leave = leave;
    this.origin = origin;
    this.views = views;
  }

  @GetMapping("/sign-in/openid/{provider}")
  View begin(
      @PathVariable String provider,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    OpenIdProvider known = known(provider);
    String safe = Addresses.isWithin(next) ? next : "/";
    Optional<Page> wait = views.wait(request, safe);
    if (wait.isPresent()) {
      return wait.get();
    }
    HttpSession before = request.getSession(false);
    Optional<String> address = door.begin(provider, safe, origin.of(request), request, response);
    if (address.isEmpty()) {
      return views.failed(OpenIdFailure.UNREACHABLE, known, safe);
    }
    if (before == null) {
      request.getSession().setMaxInactiveInterval((int) PasskeyPages.VISITORS_SESSION.toSeconds());
    }
    return OpenIdViews.elsewhere(address.get());
  }

  @GetMapping("/sign-in/openid/{provider}/return")
  View back(
      @PathVariable String provider,
      HttpServletRequest request,
      HttpServletResponse response,
      Translator say) {
    OpenIdProvider known = known(provider);
    return switch (door.receive(provider, origin.of(request), request, response)) {
      case OpenIdAnswer.Failed(OpenIdFailure why, String next) -> views.failed(why, known, next);
      case OpenIdAnswer.Arrived arrived ->
          current.find().isPresent()
              ? join(known, arrived, request)
              : enter(known, arrived, request, response, say);
    };
  }

  private View enter(
      OpenIdProvider provider,
      OpenIdAnswer.Arrived arrived,
      HttpServletRequest request,
      HttpServletResponse response,
      Translator say) {
    Optional<AccountId> account = signIns.enter(arrived.identity(), origin.of(request), say);
    if (account.isEmpty()) {
      return views.failed(OpenIdFailure.UNPROVEN, provider, arrived.next());
    }
    signIn.as(account.get(), request, response);
    leave.remember(arrived.presence(), request);
    return Addresses.redirect(arrived.next());
  }

  /// Somebody who is signed in already is asked whether it is theirs: another person may have led
  /// their browser here.
  private View join(
      OpenIdProvider provider, OpenIdAnswer.Arrived arrived, HttpServletRequest request) {
    OpenIdIdentity identity = arrived.identity();
    Optional<AccountId> owner = signIns.owner(identity);
    if (owner.isEmpty()) {
      OpenIdJoining.ask(identity, request);
      return views.joining(provider, identity, current.require());
    }
    return owner.get().equals(current.require().id())
        ? Addresses.redirect(arrived.next())
        : views.failed(OpenIdFailure.TAKEN, provider, arrived.next());
  }

  private OpenIdProvider known(String provider) {
    return door.find(provider)
        .orElseThrow(() -> new NotFound("No settings name the provider " + provider));
  }
}
