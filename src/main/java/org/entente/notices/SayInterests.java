package org.entente.notices;

import java.time.Clock;
import java.util.Optional;
import org.entente.identity.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody says what they come to, says something else, or takes it back.
@Component
public class SayInterests {

  private final InterestStore store;
  private final Clock clock;

  SayInterests(InterestStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// What they said last, or empty where they said nothing.
  public Optional<Interests> said(AccountId account) {
    return store.find(account);
  }

  @Transactional
  public void say(AccountId account, Interests interests) {
    store.write(account, interests, clock.instant());
  }

  /// Nothing is kept of what they said.
  @Transactional
  public void takeBack(AccountId account) {
    store.delete(account);
  }
}
