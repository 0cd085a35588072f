package org.entente.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/// An organisation's own sign-in, for tests: Spring Authorization Server as an application of its
/// own on a free port. Whoever comes is the [#person] that the test names.
public final class TestProvider implements AutoCloseable {

  public static final String CLIENT = "entente";
  public static final String SECRET = "a-secret-for-tests";

  private final ConfigurableApplicationContext application;
  private final State state;

  /// What a test changes while it runs.
  ///
  /// @param person what the provider tells of whoever comes, `sub` always
  /// @param question the parameters with which somebody came last
  /// @param lies what it does wrong
  record State(
      boolean signs,
      AtomicReference<Map<String, Object>> person,
      AtomicReference<Map<String, String>> question,
      Map<Lie, Boolean> lies,
      RSAKey key,
      RSAKey stranger) {

    boolean tells(Lie lie) {
      return lies.getOrDefault(lie, false);
    }
  }

  /// What a provider, or somebody in its place, can do wrong.
  public enum Lie {
    /// The identity token answers another question.
    OTHER_NONCE,
    /// The identity token is for another site.
    OTHER_AUDIENCE,
    /// User information carries the signature of somebody else.
    OTHER_SIGNATURE,
    /// User information carries no signature.
    NO_SIGNATURE
  }

  private TestProvider(boolean signs) {
    this.state =
        new State(
            signs,
            new AtomicReference<>(Map.of("sub", "nobody")),
            new AtomicReference<>(Map.of()),
            new ConcurrentHashMap<>(),
            key(),
            key());
    ApplicationContextInitializer<GenericApplicationContext> shared =
        context -> context.registerBean("state", State.class, () -> state);
    this.application =
        new SpringApplicationBuilder(
                TestProviderSecurity.class,
                TomcatServletWebServerAutoConfiguration.class,
                DispatcherServletAutoConfiguration.class,
                SecurityFilterAutoConfiguration.class)
            .web(WebApplicationType.SERVLET)
            .initializers(shared)
            // Not the application's own settings, which lie beside it on the class path.
            .run(
                "--spring.config.name=test-provider",
                "--server.port=0",
                "--spring.main.banner-mode=off");
  }

  /// One that tells of people in plain JSON, as most do.
  public static TestProvider plain() {
    return new TestProvider(false);
  }

  /// One that signs what it tells of people, as ProConnect does.
  public static TestProvider signing() {
    return new TestProvider(true);
  }

  public String issuer() {
    return "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
  }

  /// Lets a site send people here.
  ///
  /// @param address where it answers
  /// @param name what it calls this provider
  /// @param asks whether people are asked before anything is told
  void admit(String address, String name, ClientAuthenticationMethod proof, boolean asks) {
    application
        .getBean(InMemoryRegisteredClientRepository.class)
        .save(
            RegisteredClient.withId("the-one")
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(proof)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address + "/sign-in/openid/" + name + "/return")
                .postLogoutRedirectUri(address + "/signed-out")
                .scopes(
                    scopes ->
                        scopes.addAll(
                            List.of("openid", "email", "profile", "given_name", "usual_name")))
                .clientSettings(
                    ClientSettings.builder()
                        .requireAuthorizationConsent(asks)
                        .requireProofKey(true)
                        .build())
                .build());
  }

  /// Who comes from now on.
  void person(Map<String, Object> claims) {
    state.person().set(claims);
  }

  /// The parameters with which somebody came last.
  Map<String, String> question() {
    return state.question().get();
  }

  void lie(Lie lie, boolean tells) {
    state.lies().put(lie, tells);
  }

  static NimbusJwtEncoder encoder(RSAKey key) {
    return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    application.close();
  }
}
