package org.entente.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.platform.Problem;
import org.entente.platform.changes.Changes;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody's addresses: to read, to ask for another one, to choose the main one, to give one up.
@Component
public class OwnAddresses {

  private final AddressStore store;
  private final AddressLinks links;
  private final List<AccountBelongings> belongings;
  private final TellAddresses tell;
  private final Changes changes;

  OwnAddresses(
      AddressStore store,
      AddressLinks links,
      List<AccountBelongings> belongings,
      TellAddresses tell,
      Changes changes) {
    this.store = store;
    this.links = links;
    this.belongings = belongings;
    this.tell = tell;
    this.changes = changes;
  }

  /// The main one first, then the oldest.
  public List<AccountAddress> of(AccountId account) {
    return store.of(account);
  }

  public Optional<AccountAddress> find(AccountId account, UUID number) {
    return of(account).stream().filter(address -> address.number().equals(number)).findFirst();
  }

  /// What somebody has by one of their addresses.
  public List<Belonging> by(EmailAddress address) {
    Portion portion = Portion.of(address);
    return belongings.stream().flatMap(module -> module.of(portion).stream()).toList();
  }

  /// Mails a link to another address; opened in that account, it makes it theirs (see
  /// [AddAddress]).
  ///
  /// @param origin the site's address, without a final slash
  /// @return why not, or empty once it is under way
  @Transactional
  public Optional<Problem> ask(Account asker, EmailAddress email, String origin, Translator say) {
    if (asker.isAt(email)) {
      return Optional.of(Problem.at("email", "identity.address.mine", email.value()));
    }
    return links.ask(asker, email, origin, say)
        ? Optional.empty()
        : Optional.of(
            Problem.at("email", "identity.address.often", AskForLink.VALID_FOR.toMinutes()));
  }

  /// From now on letters go to that one. The former main address is told too.
  ///
  /// @return the address, or empty where they have none of that number
  @Transactional
  public Optional<EmailAddress> makeMain(
      Account account, UUID number, String origin, Translator say) {
    store.hold(account.id());
    Optional<AccountAddress> chosen = find(account.id(), number);
    chosen
        .filter(address -> !address.main())
        .ifPresent(
            address -> {
              EmailAddress former = main(account.id());
              store.makeMain(account.id(), address.email());
              tell.tell(former, TellAddresses.MAIN, address.email(), origin, say);
              tell.tell(address.email(), TellAddresses.MAIN, address.email(), origin, say);
              changes.changed(Accounts.topic(account.id()));
            });
    return chosen.map(AccountAddress::email);
  }

  /// Gives one up, which then is nobody's. Both it and the main one are told.
  ///
  /// @return the address, or empty where they have none of that number, or it is the main one
  @Transactional
  public Optional<EmailAddress> remove(
      Account account, UUID number, String origin, Translator say) {
    store.hold(account.id());
    Optional<EmailAddress> chosen =
        find(account.id(), number).filter(address -> !address.main()).map(AccountAddress::email);
    chosen.ifPresent(
        address -> {
          store.remove(account.id(), address);
          tell.tell(main(account.id()), TellAddresses.REMOVED, address, origin, say);
          tell.tell(address, TellAddresses.REMOVED, address, origin, say);
          changes.changed(Accounts.topic(account.id()));
        });
    return chosen;
  }

  private EmailAddress main(AccountId account) {
    return of(account).getFirst().email();
  }
}
