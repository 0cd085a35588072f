package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;

/// The way to a provider and back (OpenID Connect Core 1.0, section 3.1: a code, with PKCE, state
/// and nonce). What was asked is kept in the session and is answered once.
@Component
public class OpenIdDoor {

  private static final Logger log = LoggerFactory.getLogger(OpenIdDoor.class);
  private static final String NEXT = "next";

  /// OpenID Connect Core 1.0, section 2.
  private static final int LONGEST_SUBJECT = 255;

  private static final Pattern ERROR = Pattern.compile("[a-z_]{1,60}");
  private static final String DENIED = "access_denied";

  private final OpenIdClients clients;
  private final OpenIdParties parties;
  private final HttpSessionOAuth2AuthorizationRequestRepository asked =
      new HttpSessionOAuth2AuthorizationRequestRepository();

  OpenIdDoor(OpenIdClients clients, OpenIdParties parties) {
    this.clients = clients;
    this.parties = parties;
  }

  /// Where people can sign in, in the order of their names.
  public List<OpenIdProvider> providers() {
    return clients.all().stream().map(OpenIdClient::shown).toList();
  }

  public Optional<OpenIdProvider> find(String provider) {
    return clients.find(provider).map(OpenIdClient::shown);
  }

  /// The address to which the browser goes to sign in, or empty where the provider does not answer.
  ///
  /// @param next where the person wants to go, within the site
  /// @param origin the site's address, without a final slash
  public Optional<String> begin(
      String provider,
      String next,
      String origin,
      HttpServletRequest request,
      HttpServletResponse response) {
    return parties
        .find(provider)
        .map(
            party -> {
              OAuth2AuthorizationRequest question = question(party, next, origin, request);
              asked.saveAuthorizationRequest(question, request, response);
              return question.getAuthorizationRequestUri();
            });
  }

  private static OAuth2AuthorizationRequest question(
      OpenIdParty party, String next, String origin, HttpServletRequest request) {
    ClientRegistration registration = party.at(origin);
    DefaultOAuth2AuthorizationRequestResolver questions =
        new DefaultOAuth2AuthorizationRequestResolver(_ -> registration);
    questions.setAuthorizationRequestCustomizer(
        question ->
            question
                .additionalParameters(more -> more.putAll(party.client().preset().parameters()))
                .attributes(ours -> ours.put(NEXT, next)));
    return questions.resolve(request, party.client().name());
  }

  /// What the browser brings back from the provider.
  public OpenIdAnswer receive(
      String provider, String origin, HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest question = asked.removeAuthorizationRequest(request, response);
    if (question == null
        || !provider.equals(question.getAttribute(OAuth2ParameterNames.REGISTRATION_ID))) {
      return new OpenIdAnswer.Failed(OpenIdFailure.LOST, "/");
    }
    String next = question.getAttribute(NEXT);
    String error = request.getParameter(OAuth2ParameterNames.ERROR);
    String code = request.getParameter(OAuth2ParameterNames.CODE);
    if (error != null || code == null || code.isEmpty()) {
      log.info("{} sent somebody back: {}", provider, plain(error));
      return new OpenIdAnswer.Failed(
          DENIED.equals(error) ? OpenIdFailure.DENIED : OpenIdFailure.INVALID, next);
    }
    return parties
        .find(provider)
        .map(party -> exchange(party, question, answer(question, code, request), origin))
        .orElseGet(() -> new OpenIdAnswer.Failed(OpenIdFailure.UNREACHABLE, next));
  }

  /// As it may stand in a log: a browser brought it.
  private static String plain(@Nullable String error) {
    return error == null || !ERROR.matcher(error).matches() ? "no code" : error;
  }

  private static OAuth2AuthorizationResponse answer(
      OAuth2AuthorizationRequest question, String code, HttpServletRequest request) {
    return OAuth2AuthorizationResponse.success(code)
        .redirectUri(question.getRedirectUri())
        .state(request.getParameter(OAuth2ParameterNames.STATE))
        .build();
  }

  private static OpenIdAnswer exchange(
      OpenIdParty party,
      OAuth2AuthorizationRequest question,
      OAuth2AuthorizationResponse answer,
      String origin) {
    String next = question.getAttribute(NEXT);
    try {
      OAuth2LoginAuthenticationToken known =
          (OAuth2LoginAuthenticationToken)
              party
                  .exchange()
                  .authenticate(
                      new OAuth2LoginAuthenticationToken(
                          party.at(origin), new OAuth2AuthorizationExchange(question, answer)));
      OidcUser person = (OidcUser) known.getPrincipal();
      if (person.getSubject().length() > LONGEST_SUBJECT) {
        log.warn("{} calls somebody by more than {} letters.", party.client(), LONGEST_SUBJECT);
        return new OpenIdAnswer.Failed(OpenIdFailure.INVALID, next);
      }
      return new OpenIdAnswer.Arrived(
          identity(party.client(), person),
          next,
          new OpenIdPresence(party.client().name(), person.getIdToken().getTokenValue()));
    } catch (AuthenticationException refused) {
      log.warn("{} was not believed: {}", party.client(), refused.getMessage());
      return new OpenIdAnswer.Failed(
          isSilence(refused) ? OpenIdFailure.UNREACHABLE : OpenIdFailure.INVALID, next);
    }
  }

  /// Whether nothing came back, or the provider's own excuse, rather than something wrong.
  private static boolean isSilence(Throwable failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause -> cause instanceof IOException || cause instanceof HttpServerErrorException);
  }

  private static OpenIdIdentity identity(OpenIdClient client, OidcUser person) {
    return new OpenIdIdentity(
        client.issuer(),
        person.getSubject(),
        email(person),
        client.preset().vouchesForEmail() || Boolean.TRUE.equals(person.getEmailVerified()),
        name(person));
  }

  private static @Nullable String email(OidcUser person) {
    String told = person.getEmail();
    return told == null ? null : EmailAddress.parse(told).map(EmailAddress::value).orElse(null);
  }

  /// ProConnect gives given and usual name; others a whole one.
  private static @Nullable String name(OidcUser person) {
    String parts =
        Stream.of(
                person.getClaimAsString("given_name"),
                person.getClaimAsString(
                    person.hasClaim("usual_name") ? "usual_name" : "family_name"))
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    String whole = person.getFullName();
    String name = whole == null || whole.isBlank() ? parts : whole;
    return name.isBlank() ? null : name.strip();
  }
}
