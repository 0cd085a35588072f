package org.entente.identity;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// A provider that has described itself, and Spring Security's own way to speak with it: the code
/// becomes tokens, their signature, issuer, audience, times and nonce are checked, and the person's
/// address and name are asked for.
final class OpenIdParty {

  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final Duration TO_ANSWER = Duration.ofSeconds(5);

  private final OpenIdClient client;
  private final ClientRegistration registration;
  private final AuthenticationProvider exchange;

  OpenIdParty(OpenIdClient client, ClientRegistration registration) {
    this.client = client;
    this.registration = registration;
    this.exchange = exchange(client, registration);
  }

  OpenIdClient client() {
    return client;
  }

  AuthenticationProvider exchange() {
    return exchange;
  }

  /// @param origin the site's address, to which the provider sends the browser back
  ClientRegistration at(String origin) {
    return ClientRegistration.withClientRegistration(registration)
        .redirectUri(origin + "/sign-in/openid/" + client.name() + "/return")
        .build();
  }

  /// Where a session at the provider is ended, or an empty text where it does not say.
  String endOfSession() {
    Object address =
        registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
    return address instanceof String told ? told : "";
  }

  /// Whoever waits for a provider is a person: nothing of theirs hangs for long.
  static JdkClientHttpRequestFactory requests() {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(TO_CONNECT).build());
    requests.setReadTimeout(TO_ANSWER);
    return requests;
  }

  private static AuthenticationProvider exchange(
      OpenIdClient client, ClientRegistration registration) {
    RestTemplate calls = new RestTemplate(requests());
    OidcUserService people = new OidcUserService();
    people.setOauth2UserService(userInformation(client, registration, calls));
    people.setRetrieveUserInfo(
        request ->
            request.getClientRegistration().getProviderDetails().getUserInfoEndpoint().getUri()
                != null);
    OidcAuthorizationCodeAuthenticationProvider exchange =
        new OidcAuthorizationCodeAuthenticationProvider(tokens(), people);
    NimbusJwtDecoder decoder = decoder(client, registration, calls);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
    decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
    exchange.setJwtDecoderFactory(_ -> decoder);
    return exchange;
  }

  private static OAuth2UserService<OAuth2UserRequest, OAuth2User> userInformation(
      OpenIdClient client, ClientRegistration registration, RestTemplate calls) {
    if (client.preset().signsUserInformation()) {
      return new SignedUserInformation(
          decoder(client, registration, calls), client, RestClient.create(calls));
    }
    DefaultOAuth2UserService plain = new DefaultOAuth2UserService();
    plain.setRestOperations(calls);
    return plain;
  }

  private static NimbusJwtDecoder decoder(
      OpenIdClient client, ClientRegistration registration, RestTemplate calls) {
    return NimbusJwtDecoder.withJwkSetUri(registration.getProviderDetails().getJwkSetUri())
        .restOperations(calls)
        .jwsAlgorithm(client.signature())
        .build();
  }

  private static RestClientAuthorizationCodeTokenResponseClient tokens() {
    RestClientAuthorizationCodeTokenResponseClient tokens =
        new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(requests())
            .configureMessageConverters(
                converters ->
                    converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return tokens;
  }
}
