package org.entente.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Asks providers to describe themselves (OpenID Connect Discovery 1.0) when somebody first wants
/// to sign in there, so that one which does not answer keeps nobody from starting Entente. What
/// they said is kept for an hour; that they said nothing is not.
@Component
class OpenIdParties {

  private static final Logger log = LoggerFactory.getLogger(OpenIdParties.class);
  private static final String DESCRIPTION = "/.well-known/openid-configuration";

  private final OpenIdClients clients;
  private final RestClient calls =
      RestClient.builder().requestFactory(OpenIdParty.requests()).build();
  private final Cache<String, OpenIdParty> known =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();

  OpenIdParties(OpenIdClients clients) {
    this.clients = clients;
  }

  /// The provider of that name, or empty where it does not answer, or as somebody else.
  Optional<OpenIdParty> find(String name) {
    OpenIdParty party = known.getIfPresent(name);
    if (party != null) {
      return Optional.of(party);
    }
    Optional<OpenIdParty> found = clients.find(name).flatMap(this::discover);
    found.ifPresent(discovered -> known.put(name, discovered));
    return found;
  }

  private Optional<OpenIdParty> discover(OpenIdClient client) {
    try {
      Map<String, Object> description =
          calls
              .get()
              .uri(client.issuer() + DESCRIPTION)
              .retrieve()
              .body(new ParameterizedTypeReference<Map<String, Object>>() {});
      if (description == null || !client.issuer().equals(description.get("issuer"))) {
        log.warn("{} does not describe itself under this issuer. Maybe it has another.", client);
        return Optional.empty();
      }
      return read(client, description);
    } catch (RestClientException failure) {
      log.warn("{} could not be asked: {}", client, failure.getMessage());
      return Optional.empty();
    }
  }

  /// What Spring cannot read it throws as a bare [RuntimeException].
  private static Optional<OpenIdParty> read(OpenIdClient client, Map<String, Object> description) {
    try {
      return Optional.of(new OpenIdParty(client, registration(client, description)));
    } catch (RuntimeException unreadable) {
      log.warn("{} describes itself in part only: {}", client, unreadable.getMessage());
      return Optional.empty();
    }
  }

  private static ClientRegistration registration(
      OpenIdClient client, Map<String, Object> description) {
    ClientRegistration.Builder registration =
        ClientRegistrations.fromOidcConfiguration(description)
            .registrationId(client.name())
            .clientId(client.id())
            .clientSecret(client.secret())
            .scope(client.preset().scopes());
    if (client.preset().authentication() != null) {
      registration.clientAuthenticationMethod(client.preset().authentication());
    }
    return registration.build();
  }
}
