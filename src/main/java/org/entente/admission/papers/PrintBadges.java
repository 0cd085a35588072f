package org.entente.admission.papers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.entente.agenda.Event;
import org.entente.identity.AccountId;
import org.entente.registration.SeatId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Remembers for whom a badge was printed, so that the next time only new people get one. A seat
/// that was given to a colleague since counts as new.
@Component
public class PrintBadges {

  private final BadgeStore store;
  private final Clock clock;

  PrintBadges(BadgeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// What a badge says, as a fingerprint: the database keeps no second copy of a name.
  record Face(SeatId seat, String print) {

    static Face of(Guest guest) {
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-256")
                .digest((guest.name() + "\n" + guest.company()).getBytes(StandardCharsets.UTF_8));
        return new Face(guest.seat(), Base64.getEncoder().encodeToString(hash));
      } catch (NoSuchAlgorithmException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }

  /// Those for whom no badge was printed that says what it would say now.
  public List<Guest> unprinted(Event event, List<Guest> guests) {
    Map<SeatId, String> printed = store.printed(event.id());
    return guests.stream()
        .filter(guest -> !Face.of(guest).print().equals(printed.get(guest.seat())))
        .toList();
  }

  /// Their badges were printed now.
  @Transactional
  public void printed(List<Guest> guests, AccountId by) {
    store.print(guests.stream().map(Face::of).toList(), by, clock.instant());
  }
}
