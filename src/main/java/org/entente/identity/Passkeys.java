package org.entente.identity;

import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.platform.Problem;
import org.entente.platform.text.Translator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Making passkeys, signing in with them, and giving them up.
@Component
public class Passkeys {

  private static final Logger log = LoggerFactory.getLogger(Passkeys.class);

  /// As many as one person can have, so that nobody fills our disk.
  static final int MOST = 20;

  private final PasskeyParty party;
  private final PublicKeyCredentialUserEntityRepository entities;
  private final UserCredentialRepository credentials;
  private final Accounts accounts;
  private final TellNewWayIn tell;

  Passkeys(
      PasskeyParty party,
      PublicKeyCredentialUserEntityRepository entities,
      UserCredentialRepository credentials,
      Accounts accounts,
      TellNewWayIn tell) {
    this.party = party;
    this.entities = entities;
    this.credentials = credentials;
    this.accounts = accounts;
    this.tell = tell;
  }

  /// Somebody's passkeys, the oldest first.
  public List<Passkey> of(AccountId account) {
    return records(account).stream()
        .sorted(Comparator.comparing(CredentialRecord::getCreated))
        .map(
            record ->
                new Passkey(
                    PasskeyNumber.of(record.getCredentialId()),
                    record.getLabel(),
                    record.getCreated(),
                    record.getLastUsed(),
                    record.isBackupState()))
        .toList();
  }

  /// What a device needs to make a key for that person; it works once.
  @Transactional
  public PublicKeyCredentialCreationOptions offer(Account account, String origin) {
    return party
        .at(origin, account)
        .createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(authenticated(account.id())));
  }

  /// Keeps the key that a device made, and writes so to its owner.
  ///
  /// @param say the language of the mail
  /// @return why not, or empty when it is kept
  @Transactional
  public Optional<Problem> keep(
      Account account,
      PublicKeyCredentialCreationOptions options,
      RelyingPartyPublicKey made,
      String origin,
      Translator say) {
    if (records(account.id()).size() >= MOST) {
      return Optional.of(Problem.overall("identity.passkey.many", MOST));
    }
    try {
      party
          .at(origin, account)
          .registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, made));
      tell.tell(account, TellNewWayIn.PASSKEY, made.getLabel(), origin, say);
      return Optional.empty();
    } catch (VerificationException | DataConversionException | IllegalArgumentException refused) {
      log.info("A passkey was not kept: {}", refused.getMessage());
      return Optional.of(Problem.overall("identity.passkey.refused"));
    }
  }

  /// What a device needs to prove that it holds one of our keys; it works once.
  public PublicKeyCredentialRequestOptions ask(String origin) {
    return party
        .at(origin)
        .createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
  }

  /// Whose key the device has proven to hold, or empty where it proves nothing.
  @Transactional
  public Optional<AccountId> recognise(
      PublicKeyCredentialRequestOptions options,
      PublicKeyCredential<AuthenticatorAssertionResponse> proof,
      String origin) {
    try {
      PublicKeyCredentialUserEntity owner =
          party.at(origin).authenticate(new RelyingPartyAuthenticationRequest(options, proof));
      AccountId account = new AccountId(UUID.fromString(owner.getName()));
      accounts.seen(account);
      return Optional.of(account);
    } catch (VerificationException | DataConversionException | IllegalArgumentException refused) {
      log.info("A passkey was not recognised: {}", refused.getMessage());
      return Optional.empty();
    }
  }

  /// Forgets one of somebody's keys.
  ///
  /// @return what it was called, or empty where they have none of that number
  @Transactional
  public Optional<String> remove(AccountId account, String number) {
    Optional<CredentialRecord> found =
        records(account).stream()
            .filter(record -> PasskeyNumber.of(record.getCredentialId()).equals(number))
            .findFirst();
    found.ifPresent(record -> credentials.delete(record.getCredentialId()));
    return found.map(CredentialRecord::getLabel);
  }

  private List<CredentialRecord> records(AccountId account) {
    PublicKeyCredentialUserEntity owner = entities.findByUsername(account.value().toString());
    return owner == null ? List.of() : credentials.findByUserId(owner.getId());
  }

  private static Authentication authenticated(AccountId account) {
    return UsernamePasswordAuthenticationToken.authenticated(
        new AccountPrincipal(account.value()), null, List.of());
  }
}
