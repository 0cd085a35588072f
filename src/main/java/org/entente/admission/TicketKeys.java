package org.entente.admission;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.entente.admission.TicketKeyStore.Signing;
import org.entente.agenda.EventId;
import org.entente.platform.NotFound;
import org.entente.registration.SeatId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The keys with which this installation signs its tickets. One signs; whoever knows the public
/// halves can tell our tickets from others without asking us.
@Component
public class TicketKeys {

  private final TicketKeyStore store;
  private final Clock clock;

  TicketKeys(TicketKeyStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// All keys there ever were, the oldest first.
  public List<TicketKey> all() {
    return store.all();
  }

  /// From now on a new key signs. Tickets of the one before stay good.
  @Transactional
  public void renew() {
    Instant now = clock.instant();
    store.retire(now);
    store.add(pair(), now);
  }

  /// Tickets that this key signed are refused from now on, and their pages show new ones.
  ///
  /// @throws NotFound if there is no such key, or it was withdrawn before
  @Transactional
  public void withdraw(int number) {
    Instant now = clock.instant();
    if (!store.withdraw(number, now)) {
      throw new NotFound("No key of tickets in use has the number " + number);
    }
    store.add(pair(), now);
  }

  /// The text of the QR code of a seat's ticket as it is now.
  @Transactional
  public String sign(TicketSeat seat) {
    Signing signing = store.current().orElseGet(this::first);
    return sign(signing, seat.event(), seat.seat(), seat.holder()).text();
  }

  private Signing first() {
    store.add(pair(), clock.instant());
    return store.current().orElseThrow();
  }

  static TicketPayload sign(Signing signing, EventId event, SeatId seat, long holder) {
    try {
      Signature signature = Signature.getInstance(TicketKeyStore.ALGORITHM);
      signature.initSign(signing.key());
      signature.update(TicketPayload.signed(signing.number(), event, seat, holder));
      return new TicketPayload(signing.number(), event, seat, holder, signature.sign());
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("A ticket cannot be signed", failure);
    }
  }

  static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance(TicketKeyStore.ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("This Java knows no Ed25519", failure);
    }
  }
}
