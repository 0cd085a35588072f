package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Signing out, here and then at the provider (OpenID Connect RP-Initiated Logout 1.0). Whoever
/// came from a provider has a session there as well, which would let the next person at that screen
/// in again.
///
/// Our own session ends at once. The way to the provider is a link on the page that follows,
/// because browsers do not let a form of ours lead to another site.
@Component
public class OpenIdLeave implements LogoutHandler, LogoutSuccessHandler {

  private static final String PRESENCE = OpenIdPresence.class.getName();
  private static final String STATE = PRESENCE + ".state";
  private static final String PAGE = "/signed-out";
  private static final Duration VISITORS_SESSION = Duration.ofMinutes(10);

  private final OpenIdClients clients;
  private final OpenIdParties parties;
  private final StringKeyGenerator states = new Base64StringKeyGenerator();

  OpenIdLeave(OpenIdClients clients, OpenIdParties parties) {
    this.clients = clients;
    this.parties = parties;
  }

  /// Remembers where somebody's session began.
  public void remember(OpenIdPresence presence, HttpServletRequest request) {
    request.getSession().setAttribute(PRESENCE, presence);
  }

  /// Before the session ends.
  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    request.setAttribute(PRESENCE, presence(request));
  }

  /// After it has ended.
  @Override
  public void onLogoutSuccess(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    boolean elsewhere = request.getAttribute(PRESENCE) instanceof OpenIdPresence;
    if (elsewhere) {
      HttpSession session = request.getSession();
      session.setMaxInactiveInterval((int) VISITORS_SESSION.toSeconds());
      session.setAttribute(PRESENCE, request.getAttribute(PRESENCE));
    }
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, elsewhere ? PAGE : "/");
  }

  /// Where this visitor, who has signed out here, is still signed in.
  public Optional<OpenIdProvider> elsewhere(HttpServletRequest request) {
    OpenIdPresence presence = presence(request);
    return presence == null
        ? Optional.empty()
        : clients.find(presence.provider()).map(OpenIdClient::shown);
  }

  /// The address that ends the session there, or empty where there is none, or the provider does
  /// not answer or knows no such thing.
  ///
  /// @param origin the site's address, to which the provider sends the browser back
  public Optional<String> leave(HttpServletRequest request, String origin) {
    OpenIdPresence presence = presence(request);
    if (presence == null) {
      return Optional.empty();
    }
    return parties
        .find(presence.provider())
        .map(OpenIdParty::endOfSession)
        .filter(address -> !address.isEmpty())
        .map(address -> address(address, presence, state(request), origin));
  }

  /// Whether the provider says now that the session there has ended; it is then forgotten here.
  public boolean hasLeft(HttpServletRequest request, String state) {
    HttpSession session = request.getSession(false);
    if (session == null || state.isEmpty() || !state.equals(session.getAttribute(STATE))) {
      return false;
    }
    session.removeAttribute(STATE);
    session.removeAttribute(PRESENCE);
    return true;
  }

  private String state(HttpServletRequest request) {
    String state = states.generateKey();
    request.getSession().setAttribute(STATE, state);
    return state;
  }

  private static String address(String end, OpenIdPresence presence, String state, String origin) {
    return UriComponentsBuilder.fromUriString(end)
        .queryParam("id_token_hint", "{token}")
        .queryParam(OAuth2ParameterNames.STATE, "{state}")
        .queryParam("post_logout_redirect_uri", "{back}")
        .encode()
        .buildAndExpand(presence.idToken(), state, origin + PAGE)
        .toUriString();
  }

  private static @Nullable OpenIdPresence presence(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(PRESENCE) instanceof OpenIdPresence presence
        ? presence
        : null;
  }
}
