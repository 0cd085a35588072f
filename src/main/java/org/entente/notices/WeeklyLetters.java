package org.entente.notices;

import java.time.Clock;
import java.util.Optional;
import org.entente.identity.AccountId;
import org.entente.registration.BookingRequest.Correspondence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who gets the weekly letter: whoever asked for it, as long as they do not pause it.
@Component
public class WeeklyLetters {

  private final WeeklyLetterStore store;
  private final Clock clock;

  WeeklyLetters(WeeklyLetterStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public Optional<WeeklyLetter> of(AccountId reader) {
    return store.find(reader);
  }

  /// The letter that an address names, or empty where nobody gets it any more.
  public Optional<WeeklyLetter> numbered(String number) {
    return store.findByNumber(number);
  }

  /// Somebody asks for it, or for it to begin again.
  @Transactional
  public void ask(AccountId reader, Correspondence correspondence) {
    store.ask(reader, correspondence, clock.instant());
  }

  /// Somebody wants it no more: nothing is kept of their letters, and the addresses in them are
  /// dead.
  @Transactional
  public void stop(AccountId reader) {
    store.delete(reader);
  }

  /// Whoever has the letter pauses it; doing so again changes nothing.
  @Transactional
  public void pause(String number) {
    store.pause(number, clock.instant());
  }

  @Transactional
  public void resume(String number) {
    store.resume(number);
  }
}
