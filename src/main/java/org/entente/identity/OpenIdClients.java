package org.entente.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.platform.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.stereotype.Component;

/// The providers that the settings `entente.openid.<name>.…` name; none unless they do. Settings
/// that cannot be meant stop the start, for nobody would notice them later.
@Component
class OpenIdClients {

  private static final String PREFIX = "entente.openid";
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
  private static final String PROCONNECT = "ProConnect";

  private final List<OpenIdClient> clients;

  OpenIdClients(Environment environment) {
    Map<String, Settings> named =
        Binder.get(environment)
            .bind(PREFIX, Bindable.mapOf(String.class, Settings.class))
            .orElseGet(Map::of);
    this.clients =
        new TreeMap<>(named)
            .entrySet().stream().map(entry -> client(entry.getKey(), entry.getValue())).toList();
  }

  /// In the order of their names.
  List<OpenIdClient> all() {
    return clients;
  }

  Optional<OpenIdClient> find(String name) {
    return clients.stream().filter(client -> client.name().equals(name)).findFirst();
  }

  /// The one of that issuer, which is how a sign-in remembers it.
  Optional<OpenIdClient> findByIssuer(String issuer) {
    return clients.stream().filter(client -> client.issuer().equals(issuer)).findFirst();
  }

  /// As they are bound; not private, for the binder passes over what is.
  record Settings(
      @Nullable OpenIdPreset preset,
      @Nullable String issuer,
      @Nullable String clientId,
      @Nullable String clientSecret,
      @Nullable String signature,
      @Nullable String labelFr,
      @Nullable String labelEn) {}

  private static OpenIdClient client(String name, Settings settings) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalStateException(
          "The provider \"%s\" cannot stand in an address. Maybe use small letters and digits only."
              .formatted(name));
    }
    OpenIdPreset preset = settings.preset() == null ? OpenIdPreset.GENERIC : settings.preset();
    boolean proConnect = preset == OpenIdPreset.PROCONNECT;
    String french = otherwise(settings.labelFr(), proConnect ? PROCONNECT : name);
    return new OpenIdClient(
        name,
        preset,
        required(
            name,
            "issuer",
            otherwise(settings.issuer(), proConnect ? OpenIdPreset.PROCONNECT_PRODUCTION : "")),
        required(name, "client-id", settings.clientId()),
        required(name, "client-secret", settings.clientSecret()),
        signature(name, otherwise(settings.signature(), SignatureAlgorithm.RS256.getName())),
        new LocalizedText(french, otherwise(settings.labelEn(), french)));
  }

  private static String otherwise(@Nullable String value, String other) {
    return value == null || value.isBlank() ? other : value;
  }

  private static String required(String name, String setting, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(
          "%s.%s.%s is missing. Maybe set %s_%s_%s, or take the other settings of \"%s\" away."
              .formatted(
                  PREFIX,
                  name,
                  setting,
                  PREFIX.replace('.', '_').toUpperCase(Locale.ROOT),
                  name.toUpperCase(Locale.ROOT),
                  setting.replace("-", "").toUpperCase(Locale.ROOT),
                  name));
    }
    return value.strip();
  }

  private static SignatureAlgorithm signature(String name, String value) {
    SignatureAlgorithm known = SignatureAlgorithm.from(value);
    if (known == null) {
      throw new IllegalStateException(
          "%s.%s.signature is \"%s\". Maybe RS256 or ES256.".formatted(PREFIX, name, value));
    }
    return known;
  }
}
