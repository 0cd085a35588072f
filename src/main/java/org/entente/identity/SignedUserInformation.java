package org.entente.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// What a provider tells of a person as a signed JWT (OpenID Connect Core 1.0, section 5.3.2):
/// believed only with the provider's signature, as issuer, for us. Spring Security reads JSON only.
final class SignedUserInformation implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {

  private static final MediaType JWT = new MediaType("application", "jwt");
  private static final String REFUSED = "invalid_user_info_response";

  private final NimbusJwtDecoder decoder;
  private final RestClient calls;

  SignedUserInformation(NimbusJwtDecoder decoder, OpenIdClient client, RestClient calls) {
    this.decoder = decoder;
    this.calls = calls;
    decoder.setJwtValidator(forUs(client));
  }

  private static OAuth2TokenValidator<Jwt> forUs(OpenIdClient client) {
    return new DelegatingOAuth2TokenValidator<>(
        new JwtTimestampValidator(),
        new JwtClaimValidator<Object>(
            JwtClaimNames.ISS, issuer -> client.issuer().equals(String.valueOf(issuer))),
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD, audience -> audience != null && audience.contains(client.id())));
  }

  /// @throws OAuth2AuthenticationException if it does not answer, or nothing that can be believed
  @Override
  public OAuth2User loadUser(OAuth2UserRequest request) {
    String subject =
        request
            .getClientRegistration()
            .getProviderDetails()
            .getUserInfoEndpoint()
            .getUserNameAttributeName();
    return new DefaultOAuth2User(List.of(), claims(request), subject);
  }

  private Map<String, Object> claims(OAuth2UserRequest request) {
    try {
      ResponseEntity<String> answer =
          calls
              .get()
              .uri(
                  request
                      .getClientRegistration()
                      .getProviderDetails()
                      .getUserInfoEndpoint()
                      .getUri())
              .accept(JWT)
              .header(
                  HttpHeaders.AUTHORIZATION, "Bearer " + request.getAccessToken().getTokenValue())
              .retrieve()
              .toEntity(String.class);
      if (!JWT.isCompatibleWith(answer.getHeaders().getContentType())) {
        throw refused("It is not signed: " + answer.getHeaders().getContentType(), null);
      }
      return decoder.decode(answer.getBody()).getClaims();
    } catch (RestClientException | JwtException failure) {
      throw refused(failure.getMessage(), failure);
    }
  }

  private static OAuth2AuthenticationException refused(
      @Nullable String why, @Nullable Exception cause) {
    OAuth2Error error = new OAuth2Error(REFUSED, why, null);
    return cause == null
        ? new OAuth2AuthenticationException(error)
        : new OAuth2AuthenticationException(error, cause);
  }
}
