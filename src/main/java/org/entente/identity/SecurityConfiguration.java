package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authentication.ott.JdbcOneTimeTokenService;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// What guards every request: the table of [Routes], forms that prove to be ours, and headers that
/// let browsers run nothing but our own files.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
  private static final String CONTENT_SECURITY_POLICY_EMBEDDED =
      CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", "frame-ancestors *");
  private static final String PERMISSIONS_POLICY =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

  /// Only the door of an event scans tickets.
  private static final PathPattern DOOR =
      PathPatternParser.defaultInstance.parse("/desk/{cluster}/events/{event}/door/{*rest}");

  private static final String PERMISSIONS_POLICY_AT_THE_DOOR =
      PERMISSIONS_POLICY.replace("camera=()", "camera=(self)");

  @Bean
  SecurityFilterChain guard(
      HttpSecurity http,
      RouteGuard routes,
      Refusals refusals,
      SignInByLink signIn,
      OpenIdLeave leave,
      CsrfTokenRepository csrfTokens,
      SecurityContextRepository contexts)
      throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().access(routes))
        .oneTimeTokenLogin(signIn::configure)
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(
                        request ->
                            request.getMethod().equals(HttpMethod.POST.name())
                                && request.getRequestURI().equals("/sign-out"))
                    .addLogoutHandler(leave)
                    .logoutSuccessHandler(leave))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens).requireCsrfProtectionMatcher(new TokenRule()))
        .securityContext(context -> context.securityContextRepository(contexts))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .headers(SecurityConfiguration::headers)
        .addFilterBefore(new SetUpGate(routes), AuthorizationFilter.class)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
        .addHeaderWriter(SecurityConfiguration::framing)
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .addHeaderWriter(
            (request, response) ->
                response.setHeader(
                    "Permissions-Policy",
                    DOOR.matches(PathContainer.parsePath(request.getRequestURI()))
                        ? PERMISSIONS_POLICY_AT_THE_DOOR
                        : PERMISSIONS_POLICY));
  }

  /// Other sites show the agenda that is made for them, and nothing else.
  private static void framing(HttpServletRequest request, HttpServletResponse response) {
    if (request.getRequestURI().equals("/embed/agenda")) {
      response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY_EMBEDDED);
    } else {
      response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
      response.setHeader("X-Frame-Options", "DENY");
    }
  }

  /// Tokens of forms live in a cookie, so that whoever only reads needs no session.
  @Bean
  CsrfTokenRepository csrfTokens() {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("form");
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    return tokens;
  }

  @Bean
  SecurityContextRepository securityContexts() {
    return new HttpSessionSecurityContextRepository();
  }

  /// A new session number and a new form token whenever somebody becomes somebody, and a note of
  /// the
  /// device, by which they know the session again.
  @Bean
  SessionAuthenticationStrategy renewal(
      CsrfTokenRepository csrfTokens, @Value("${spring.session.timeout}") Duration timeout) {
    return new CompositeSessionAuthenticationStrategy(
        List.of(
            new ChangeSessionIdAuthenticationStrategy(),
            new CsrfAuthenticationStrategy(csrfTokens),
            (_, request, _) -> OpenSessions.begin(request, timeout)));
  }

  @Bean
  JdbcOneTimeTokenService oneTimeTokens(JdbcOperations sql, Clock clock) {
    JdbcOneTimeTokenService tokens = new JdbcOneTimeTokenService(sql);
    tokens.setClock(clock);
    return tokens;
  }

  /// Opens the account at the first sign-in.
  @Bean
  UserDetailsService people(Accounts accounts) {
    return email ->
        EmailAddress.parse(email)
            .map(
                address -> {
                  AccountId account = accounts.open(address).id();
                  accounts.seen(account);
                  return new AccountPrincipal(account.value());
                })
            .orElseThrow(() -> new UsernameNotFoundException("No address: " + email));
  }
}
