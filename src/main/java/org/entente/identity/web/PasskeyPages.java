package org.entente.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.identity.Account;
import org.entente.identity.AccountId;
import org.entente.identity.CurrentAccount;
import org.entente.identity.Passkey;
import org.entente.identity.Passkeys;
import org.entente.identity.SignIn;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Origin;
import org.entente.platform.page.RateLimit;
import org.entente.platform.text.Translator;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Passkeys: the script asks for what the device needs, and sends the device's answer as a form
/// like
/// any other. What was asked is kept in the session and works once.
@Controller
class PasskeyPages {

  private static final String MADE = "passkey-to-make";
  private static final String PROVEN = "passkey-to-prove";

  /// A visitor who only looks at the sign-in page leaves no session behind for a month.
  static final Duration VISITORS_SESSION = Duration.ofMinutes(10);

  private final Passkeys passkeys;
  private final PasskeyJson json = new PasskeyJson();
  private final CurrentAccount current;
  private final SignIn signIn;
  private final Origin origin;
  private final SignInPages signInPages;
  private final AccountViews account;
  private final RateLimit often;

  PasskeyPages(
      Passkeys passkeys,
      CurrentAccount current,
      SignIn signIn,
      Origin origin,
      SignInPages signInPages,
      AccountViews account,
      Clock clock) {
    this.passkeys = passkeys;
    this.current = current;
    this.signIn = signIn;
    this.origin = origin;
    this.signInPages = signInPages;
    this.account = account;
    this.often = new RateLimit(SignInPages.A_MINUTE, clock);
  }

  @PostMapping("/account/passkeys/options")
  ResponseEntity<String> toMake(HttpServletRequest request) {
    PublicKeyCredentialCreationOptions options =
        passkeys.offer(current.require(), origin.of(request));
    request.getSession().setAttribute(MADE, options);
    return answer(json.write(options));
  }

  /// @param credential what the device made, as the browser's `toJSON` writes it
  @PostMapping("/account/passkeys")
  View keep(
      @RequestParam(defaultValue = "") String credential,
      @RequestParam(defaultValue = "/account") String next,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    Account owner = current.require();
    Optional<Problem> problem =
        take(request, MADE, PublicKeyCredentialCreationOptions.class)
            .flatMap(
                options ->
                    json.made(credential, label(request, say))
                        .map(made -> passkeys.keep(owner, options, made, origin.of(request), say)))
            .orElseGet(() -> Optional.of(Problem.overall("identity.passkey.late")));
    if (problem.isPresent()) {
      return account
          .page(Form.sent(request).refused(List.of(problem.get())), request)
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Notice.done(say, "identity.passkey.made").after(redirect);
    return Addresses.redirect(next);
  }

  @PostMapping("/account/passkeys/{passkey}/removal")
  View remove(@PathVariable String passkey, Translator say, RedirectAttributes redirect) {
    passkeys
        .remove(current.require().id(), passkey)
        .ifPresentOrElse(
            label -> Notice.done(say, "identity.passkey.removed", label).after(redirect),
            () -> Notice.refused(say, "identity.passkey.unknown").after(redirect));
    return Addresses.redirect("/account");
  }

  @PostMapping("/sign-in/passkey/options")
  ResponseEntity<String> toProve(HttpServletRequest request) {
    if (often.wait(RateLimit.network(request.getRemoteAddr())).isPresent()) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
    }
    PublicKeyCredentialRequestOptions options = passkeys.ask(origin.of(request));
    HttpSession session = request.getSession();
    if (session.isNew()) {
      session.setMaxInactiveInterval((int) VISITORS_SESSION.toSeconds());
    }
    session.setAttribute(PROVEN, options);
    return answer(json.write(options));
  }

  /// @param credential what the device answered, as the browser's `toJSON` writes it
  @PostMapping("/sign-in/passkey")
  View enter(
      @RequestParam(defaultValue = "") String credential,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<AccountId> known =
        take(request, PROVEN, PublicKeyCredentialRequestOptions.class)
            .flatMap(
                options ->
                    json.proof(credential)
                        .flatMap(proof -> passkeys.recognise(options, proof, origin.of(request))));
    if (known.isEmpty()) {
      return signInPages
          .page(
              Form.sent(request).refused(List.of(Problem.overall("identity.passkey.stranger"))),
              next,
              false)
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    signIn.as(known.get(), request, response);
    return Addresses.redirect(next);
  }

  private static String label(HttpServletRequest request, Translator say) {
    String typed = Form.sent(request).text("label");
    String label = typed.isEmpty() ? say.say("identity.passkey.label.default") : typed;
    return label.substring(0, Math.min(label.length(), Passkey.LONGEST_LABEL));
  }

  private static <T> Optional<T> take(HttpServletRequest request, String name, Class<T> type) {
    HttpSession session = request.getSession(false);
    if (session == null || !type.isInstance(session.getAttribute(name))) {
      return Optional.empty();
    }
    T asked = type.cast(session.getAttribute(name));
    session.removeAttribute(name);
    return Optional.of(asked);
  }

  private static ResponseEntity<String> answer(String json) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(json);
  }
}
