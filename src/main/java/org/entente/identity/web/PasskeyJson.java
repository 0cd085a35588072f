package org.entente.identity.web;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What browsers and we tell each other about passkeys, as WebAuthn level 3 writes it in JSON
/// (sections 5.1.8 to 5.1.10).
final class PasskeyJson {

  private static final Logger log = LoggerFactory.getLogger(PasskeyJson.class);

  /// Far above what any device answers.
  private static final int LONGEST = 64 * 1024;

  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  String write(Object options) {
    return json.writeValueAsString(options);
  }

  /// A key that a device made; empty where this is none.
  Optional<RelyingPartyPublicKey> made(String credential, String label) {
    return read(
            credential,
            new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {})
        .map(made -> new RelyingPartyPublicKey(made, label));
  }

  /// The proof that a device holds a key; empty where this is none.
  Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> proof(String credential) {
    return read(credential, new TypeReference<>() {});
  }

  private <T> Optional<T> read(String text, TypeReference<T> type) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(json.readValue(text, type));
    } catch (JacksonException | IllegalArgumentException unreadable) {
      log.info("A passkey's answer could not be read: {}", unreadable.getMessage());
      return Optional.empty();
    }
  }
}
