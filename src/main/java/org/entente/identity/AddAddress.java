package org.entente.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.platform.Problem;
import org.entente.platform.changes.Changes;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes an address somebody's who has shown that its letters reach them. Where the address has an
/// account of its own, the two become one.
@Component
public class AddAddress {

  private final AddressLinks links;
  private final AddressStore addresses;
  private final AccountStore accounts;
  private final List<AccountBelongings> belongings;
  private final JoinAccounts join;
  private final TellAddresses tell;
  private final Changes changes;

  AddAddress(
      AddressLinks links,
      AddressStore addresses,
      AccountStore accounts,
      List<AccountBelongings> belongings,
      JoinAccounts join,
      TellAddresses tell,
      Changes changes) {
    this.links = links;
    this.addresses = addresses;
    this.accounts = accounts;
    this.belongings = belongings;
    this.join = join;
    this.tell = tell;
    this.changes = changes;
  }

  /// What a link leads to for whoever has opened it; looking changes nothing.
  public AddressOffer open(String token, AccountId reader) {
    Optional<AddressLinks.Asked> asked = links.find(token);
    Optional<Account> asker = asked.flatMap(link -> accounts.find(link.account()));
    if (asker.isEmpty()) {
      return new AddressOffer.Expired();
    }
    Account keeper = asker.get();
    EmailAddress address = asked.orElseThrow().email();
    if (!keeper.id().equals(reader)) {
      return new AddressOffer.Foreign(keeper.email());
    }
    return keeper.isAt(address)
        ? new AddressOffer.Known(address)
        : ready(keeper, address, accounts.findByEmail(address).orElse(null));
  }

  private AddressOffer ready(Account keeper, EmailAddress address, @Nullable Account other) {
    Portion arriving = other == null ? Portion.of(address) : Portion.of(other);
    List<Belonging> along =
        belongings.stream().flatMap(module -> module.of(arriving).stream()).toList();
    Problem objection =
        belongings.stream()
            .flatMap(module -> module.objection(keeper.id(), arriving).stream())
            .findFirst()
            .orElse(null);
    return new AddressOffer.Ready(address, other, along, objection);
  }

  /// What pressing the button of a link did.
  ///
  /// @param done whether it did what was offered
  /// @param offer what was, or what is now where it is no more what its reader saw
  public record Answer(boolean done, AddressOffer offer) {}

  /// Adds the address, or joins its account, if that is still what the reader was shown.
  ///
  /// @param shown the account of which they were told that it would be joined, or null
  @Transactional
  public Answer press(
      String token, Account reader, @Nullable AccountId shown, String origin, Translator say) {
    if (shown == null) {
      addresses.hold(reader.id());
    } else {
      addresses.hold(reader.id(), shown);
    }
    AddressOffer offer = open(token, reader.id());
    if (!(offer instanceof AddressOffer.Ready ready)
        || ready.objection() != null
        || !Objects.equals(shown, number(ready.other()))) {
      return new Answer(false, offer);
    }
    if (ready.other() != null) {
      join.join(reader, ready.other(), origin, say);
    } else if (addresses.add(reader.id(), ready.address())) {
      tell.tell(reader.email(), TellAddresses.ADDED, ready.address(), origin, say);
    } else {
      // Whoever signed in by it at this moment has an account now, of which the reader is to be
      // told.
      return new Answer(false, open(token, reader.id()));
    }
    links.use(new AddressLinks.Asked(reader.id(), ready.address()));
    changes.changed(Accounts.topic(reader.id()));
    return new Answer(true, offer);
  }

  private static @Nullable AccountId number(@Nullable Account account) {
    return account == null ? null : account.id();
  }
}
