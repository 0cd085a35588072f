package org.entente.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.platform.changes.Changes;
import org.entente.platform.changes.Remembered;
import org.entente.platform.changes.Topic;
import org.entente.platform.privacy.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The accounts of this installation.
@Component
public class Accounts {

  private static final int REMEMBERED = 50_000;

  private final AccountStore store;
  private final Changes changes;
  private final Remembered<AccountId, Account> remembered;

  Accounts(AccountStore store, Changes changes) {
    this.store = store;
    this.changes = changes;
    this.remembered = new Remembered<>(changes, REMEMBERED, id -> Set.of(topic(id)));
  }

  /// What a change of that account is called.
  public static Topic topic(AccountId id) {
    return new Topic("account", id.value().toString());
  }

  public Optional<Account> find(AccountId id) {
    return remembered.find(id, () -> store.find(id));
  }

  /// Those accounts that there are, in one question.
  public List<Account> find(Collection<AccountId> ids) {
    return store.find(ids);
  }

  /// Whose address that is, the main one or another.
  public Optional<Account> findByEmail(EmailAddress email) {
    return store.findByEmail(email);
  }

  /// Whether that account was erased, or joined to another one: nothing may be done in its name any
  /// more.
  public boolean isGone(AccountId id) {
    return store.isGone(id);
  }

  /// Somebody as whom their data is asked for, with all addresses that are theirs at this moment.
  public Subject subject(AccountId id) {
    Account account = store.find(id).orElseThrow();
    return new Subject(
        id.value(),
        account.addresses().stream()
            .map(EmailAddress::value)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// The account to which that address belongs, made when there is none.
  @Transactional
  public Account open(EmailAddress email) {
    store.add(AccountId.next(), email);
    return store.findByEmail(email).orElseThrow();
  }

  /// Notes that somebody signed in just now.
  @Transactional
  public void seen(AccountId id) {
    store.seen(id);
  }

  /// Changes how somebody is called; a blank name takes the name away.
  @Transactional
  public void rename(AccountId id, String name) {
    store.rename(id, name.isBlank() ? null : name.strip());
    changes.changed(topic(id));
  }

  /// Makes somebody administrator of the installation.
  @Transactional
  public void makeAdministrator(AccountId id) {
    store.makeAdministrator(id);
    changes.changed(topic(id));
  }

  public boolean anyAdministrator() {
    return store.anyAdministrator();
  }
}
