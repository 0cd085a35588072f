package org.entente.identity;

import org.entente.platform.LocalizedText;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/// What the installation's settings say of one provider.
///
/// @param name by which it stands in our addresses, as in `proconnect`
/// @param issuer the provider's own name, an address below which it describes itself
/// @param signature how it signs what it tells of a person
/// @param called what people call it
record OpenIdClient(
    String name,
    OpenIdPreset preset,
    String issuer,
    String id,
    String secret,
    SignatureAlgorithm signature,
    LocalizedText called) {

  OpenIdProvider shown() {
    return new OpenIdProvider(name, called);
  }

  /// Says nothing of the secret.
  @Override
  public String toString() {
    return "%s (%s, %s)".formatted(name, preset, issuer);
  }
}
