package org.entente.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.identity.TestProvider.Lie;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/// How [TestProvider] answers. It carries no stereotype, so that the application under test, which
/// looks for such classes, does not find it.
@EnableWebSecurity
class TestProviderSecurity {

  @Bean
  SecurityFilterChain chain(HttpSecurity http, TestProvider.State state) throws Exception {
    return http.oauth2AuthorizationServer(
            server ->
                server.oidc(
                    oidc ->
                        oidc.userInfoEndpoint(
                            people ->
                                people
                                    .userInfoMapper(_ -> new OidcUserInfo(state.person().get()))
                                    .userInfoResponseHandler(
                                        (request, response, known) ->
                                            tell(state, request, response, known)))))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .addFilterAfter(new Arrival(state), SecurityContextHolderFilter.class)
        .build();
  }

  /// Whoever comes with a browser is the person of the test.
  private static final class Arrival extends OncePerRequestFilter {

    private final TestProvider.State state;

    private Arrival(TestProvider.State state) {
      this.state = state;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      if (request.getRequestURI().equals("/oauth2/authorize")) {
        if (request.getMethod().equals("GET")) {
          state
              .question()
              .set(
                  request.getParameterMap().entrySet().stream()
                      .collect(
                          Collectors.toMap(
                              Map.Entry::getKey, entry -> String.join(" ", entry.getValue()))));
        }
        SecurityContextHolder.setContext(
            new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(
                    state.person().get().get("sub"),
                    null,
                    List.of(
                        FactorGrantedAuthority.fromAuthority(
                            FactorGrantedAuthority.PASSWORD_AUTHORITY)))));
      }
      chain.doFilter(request, response);
    }
  }

  private static void tell(
      TestProvider.State state,
      HttpServletRequest request,
      HttpServletResponse response,
      Authentication known)
      throws IOException {
    OidcUserInfo person = ((OidcUserInfoAuthenticationToken) known).getUserInfo();
    if (!state.signs() || state.tells(Lie.NO_SIGNATURE)) {
      new JacksonJsonHttpMessageConverter()
          .write(
              person.getClaims(),
              MediaType.APPLICATION_JSON,
              new ServletServerHttpResponse(response));
      return;
    }
    JwtClaimsSet.Builder claims =
        JwtClaimsSet.builder()
            .issuer(request.getRequestURL().toString().replaceAll("/userinfo$", ""))
            .audience(List.of(TestProvider.CLIENT))
            .claims(all -> all.putAll(person.getClaims()));
    response.setContentType("application/jwt");
    response
        .getWriter()
        .write(
            TestProvider.encoder(state.tells(Lie.OTHER_SIGNATURE) ? state.stranger() : state.key())
                .encode(JwtEncoderParameters.from(claims.build()))
                .getTokenValue());
  }

  @Bean
  InMemoryRegisteredClientRepository sites() {
    // It wants one at least.
    return new InMemoryRegisteredClientRepository(
        RegisteredClient.withId("nobody")
            .clientId("nobody")
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .build());
  }

  @Bean
  JWKSource<SecurityContext> keys(TestProvider.State state) {
    return new ImmutableJWKSet<>(new JWKSet(state.key()));
  }

  @Bean
  JwtDecoder decoder(JWKSource<SecurityContext> keys) {
    return NimbusJwtDecoder.withJwkSource(keys).build();
  }

  @Bean
  AuthorizationServerSettings settings() {
    return AuthorizationServerSettings.builder().build();
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> lies(TestProvider.State state) {
    return token -> {
      if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
        if (state.tells(Lie.OTHER_NONCE)) {
          token.getClaims().claim("nonce", "an-answer-to-another-question-altogether");
        }
        if (state.tells(Lie.OTHER_AUDIENCE)) {
          token.getClaims().audience(List.of("another-site"));
        }
      }
    };
  }
}
