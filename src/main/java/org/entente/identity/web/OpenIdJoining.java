package org.entente.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.entente.identity.CurrentAccount;
import org.entente.identity.OpenIdIdentity;
import org.entente.identity.OpenIdSignIns;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Origin;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Joining a sign-in at an organisation to one's own account, and taking it away again.
@Controller
class OpenIdJoining {

  private static final String ASKED = "openid-to-join";

  private final OpenIdSignIns signIns;
  private final CurrentAccount current;
  private final Origin origin;

  OpenIdJoining(OpenIdSignIns signIns, CurrentAccount current, Origin origin) {
    this.signIns = signIns;
    this.current = current;
    this.origin = origin;
  }

  /// Keeps what somebody is asked about until they say yes.
  static void ask(OpenIdIdentity identity, HttpServletRequest request) {
    request.getSession().setAttribute(ASKED, identity);
  }

  @PostMapping("/account/openid")
  View join(HttpServletRequest request, Translator say, RedirectAttributes redirect) {
    Optional<OpenIdIdentity> asked = take(request);
    boolean joined =
        asked
            .map(identity -> signIns.join(current.require(), identity, origin.of(request), say))
            .orElse(false);
    Notice notice =
        joined
            ? Notice.done(say, "identity.openid.joined")
            : Notice.refused(say, "identity.openid.late");
    notice.after(redirect);
    return Addresses.redirect("/account");
  }

  @PostMapping("/account/openid/{number}/removal")
  View remove(@PathVariable UUID number, Translator say, RedirectAttributes redirect) {
    signIns
        .remove(current.require().id(), number)
        .ifPresentOrElse(
            called -> Notice.done(say, "identity.openid.removed", say.say(called)).after(redirect),
            () -> Notice.refused(say, "identity.openid.unknown").after(redirect));
    return Addresses.redirect("/account");
  }

  private static Optional<OpenIdIdentity> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(ASKED) instanceof OpenIdIdentity identity)) {
      return Optional.empty();
    }
    session.removeAttribute(ASKED);
    return Optional.of(identity);
  }
}
