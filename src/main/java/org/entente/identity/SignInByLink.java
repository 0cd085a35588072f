package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.platform.page.Addresses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ott.JdbcOneTimeTokenService;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ott.OneTimeTokenLoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Sign-in by a link that works once. The link opens a page with a button, and only the button
/// signs
/// in: a scanner of mails that follows links uses none of them up.
@Component
class SignInByLink {

  private final JdbcOneTimeTokenService tokens;
  private final OfferPasskey passkeys;

  SignInByLink(JdbcOneTimeTokenService tokens, OfferPasskey passkeys) {
    this.tokens = tokens;
    this.passkeys = passkeys;
  }

  void configure(OneTimeTokenLoginConfigurer<HttpSecurity> login) {
    login
        .tokenService(tokens)
        .loginPage("/sign-in")
        .showDefaultSubmitPage(false)
        .loginProcessingUrl("/sign-in/link")
        // Links are asked for by AskForLink; Spring Security's own way of asking stays shut.
        .generateRequestResolver(_ -> null)
        .tokenGenerationSuccessHandler((_, _, _) -> {})
        .successHandler(this::arrived)
        .failureHandler(SignInByLink::failed);
  }

  private void arrived(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
    boolean offers =
        authentication.getPrincipal() instanceof AccountPrincipal known
            && passkeys.isDue(known.id());
    seeOther(response, offers ? leading("/account/passkeys/offer", request) : next(request));
  }

  private static void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
    seeOther(response, leading("/sign-in?expired=true", request));
  }

  /// That page, which leads on to where the person wanted.
  private static String leading(String page, HttpServletRequest request) {
    return UriComponentsBuilder.fromUriString(page)
        .queryParam("next", "{next}")
        .encode()
        .buildAndExpand(next(request))
        .toUriString();
  }

  private static String next(HttpServletRequest request) {
    String next = request.getParameter("next");
    return next != null && Addresses.isWithin(next) ? next : "/";
  }

  private static void seeOther(HttpServletResponse response, String address) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, address);
  }
}
