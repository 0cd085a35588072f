package org.entente.identity;

import java.net.URI;
import java.util.Set;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/// Our side of WebAuthn (W3C, Web Authentication level 3), done by Spring Security and WebAuthn4J,
/// for the address under which people reach us.
///
/// A passkey takes the place of a mail, so its device always asks for its owner (a finger, a face,
/// a
/// code): "user verification" is required.
@Component
class PasskeyParty {

  private static final String NAME = "Entente";

  private final PublicKeyCredentialUserEntityRepository entities;
  private final UserCredentialRepository credentials;

  PasskeyParty(
      PublicKeyCredentialUserEntityRepository entities, UserCredentialRepository credentials) {
    this.entities = entities;
    this.credentials = credentials;
  }

  /// @param origin the site's address: scheme, host and port. Keys belong to its host.
  Webauthn4JRelyingPartyOperations at(String origin) {
    Webauthn4JRelyingPartyOperations party =
        new Webauthn4JRelyingPartyOperations(
            entities,
            credentials,
            PublicKeyCredentialRpEntity.builder().id(host(origin)).name(NAME).build(),
            Set.of(origin));
    party.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return party;
  }

  /// The same for somebody who makes a key, whose device shows them their address.
  Webauthn4JRelyingPartyOperations at(String origin, Account account) {
    Webauthn4JRelyingPartyOperations party = at(origin);
    PublicKeyCredentialUserEntity shown =
        ImmutablePublicKeyCredentialUserEntity.builder()
            .id(entity(account.id()).getId())
            .name(account.email().value())
            .displayName(account.called())
            .build();
    party.setCustomizeCreationOptions(
        options ->
            options
                .user(shown)
                .authenticatorSelection(
                    AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
    return party;
  }

  private PublicKeyCredentialUserEntity entity(AccountId account) {
    String name = account.value().toString();
    PublicKeyCredentialUserEntity known = entities.findByUsername(name);
    if (known != null) {
      return known;
    }
    PublicKeyCredentialUserEntity made =
        ImmutablePublicKeyCredentialUserEntity.builder()
            .id(Bytes.random())
            .name(name)
            .displayName(name)
            .build();
    entities.save(made);
    return made;
  }

  private static String host(String origin) {
    String host = URI.create(origin).getHost();
    if (host == null) {
      throw new IllegalStateException(
          "The address \"%s\" names no host. Maybe ENTENTE_ADDRESS lacks https://."
              .formatted(origin));
    }
    return host;
  }
}
