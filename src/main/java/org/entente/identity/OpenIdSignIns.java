package org.entente.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.platform.LocalizedText;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whose account a sign-in at an organisation opens: by the provider's issuer and subject, and the
/// first time by an e-mail address, if that is proven to be the person's.
@Component
public class OpenIdSignIns {

  /// As the database has it.
  private static final int LONGEST_NAME = 200;

  private final OpenIdStore store;
  private final OpenIdClients clients;
  private final Accounts accounts;
  private final TellNewWayIn tell;

  OpenIdSignIns(OpenIdStore store, OpenIdClients clients, Accounts accounts, TellNewWayIn tell) {
    this.store = store;
    this.clients = clients;
    this.accounts = accounts;
    this.tell = tell;
  }

  /// Those that somebody has, the oldest first.
  public List<OpenIdSignIn> of(AccountId account) {
    return store.of(account).stream()
        .map(
            row ->
                new OpenIdSignIn(
                    row.id(), called(row.issuer()), row.email(), row.joined(), row.lastUsed()))
        .toList();
  }

  /// Whose it is, whoever signs in.
  public Optional<AccountId> owner(OpenIdIdentity identity) {
    return store.find(identity).filter(row -> !row.removed()).map(OpenIdStore.Row::account);
  }

  /// Whose account opens now, which is made at the first visit. An account that was there before is
  /// told by mail.
  ///
  /// @param say the language of the mail
  /// @return empty where nothing proves that the person is one of ours: the address is not
  /// verified, or they removed this sign-in themselves
  @Transactional
  public Optional<AccountId> enter(OpenIdIdentity identity, String origin, Translator say) {
    Optional<OpenIdStore.Row> known = store.find(identity);
    if (known.isPresent()) {
      return known.filter(row -> !row.removed()).map(this::used);
    }
    return proven(identity)
        .map(
            email -> {
              boolean wasThere = accounts.findByEmail(email).isPresent();
              Account account = accounts.open(email);
              store.join(account.id(), identity);
              if (wasThere) {
                tell(account, identity, origin, say);
              } else {
                call(account.id(), identity);
              }
              return store.find(identity).map(this::used).orElseThrow();
            });
  }

  /// Joins it to the account of somebody who is signed in and said that it is theirs, whatever its
  /// address.
  ///
  /// @return false where it belongs to another account
  @Transactional
  public boolean join(Account account, OpenIdIdentity identity, String origin, Translator say) {
    boolean joined = store.join(account.id(), identity);
    if (joined) {
      tell(account, identity, origin, say);
    }
    return joined;
  }

  /// Takes one of somebody's away. From then on it signs in no more, not by its address either.
  ///
  /// @return what it was called, or empty where they have none of that number
  @Transactional
  public Optional<LocalizedText> remove(AccountId account, UUID number) {
    Optional<LocalizedText> found =
        of(account).stream()
            .filter(known -> known.number().equals(number))
            .findFirst()
            .map(OpenIdSignIn::called);
    return found.filter(_ -> store.remove(account, number));
  }

  /// What people call the provider of that issuer.
  public LocalizedText called(String issuer) {
    return clients
        .findByIssuer(issuer)
        .map(OpenIdClient::called)
        .orElseGet(() -> new LocalizedText(issuer, issuer));
  }

  private AccountId used(OpenIdStore.Row row) {
    store.used(row.id());
    accounts.seen(row.account());
    return row.account();
  }

  private void tell(Account account, OpenIdIdentity identity, String origin, Translator say) {
    tell.tell(account, TellNewWayIn.ORGANISATION, say.say(called(identity.issuer())), origin, say);
  }

  private void call(AccountId account, OpenIdIdentity identity) {
    String name = identity.name();
    if (name != null) {
      accounts.rename(account, name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    }
  }

  private static Optional<EmailAddress> proven(OpenIdIdentity identity) {
    String email = identity.email();
    return identity.emailVerified() && email != null ? EmailAddress.parse(email) : Optional.empty();
  }
}
