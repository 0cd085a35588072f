package org.entente.admission;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.agenda.TimeSpan;
import org.jspecify.annotations.Nullable;

/// Who may come in. `door/rules.js` says the same where there is no network.
final class DoorRules {

  /// How long before an event its door can be opened, and after it the list be completed.
  static final Duration AROUND = Duration.ofHours(24);

  /// How much later than now a corrected clock may be, for what was lost on the way.
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  private static final long LATEST_MILLISECOND =
      Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();

  private DoorRules() {}

  static Instant opens(TimeSpan time) {
    return time.start().minus(AROUND);
  }

  static Instant closes(TimeSpan time) {
    return time.end().plus(AROUND);
  }

  /// What the event itself says against letting anybody in at that moment.
  static Optional<Objection> event(Event event, Instant now) {
    if (!event.isPublished()) {
      return Optional.of(Objection.EVENT_CANCELLED);
    }
    if (now.isBefore(opens(event.time()))) {
      return Optional.of(Objection.TOO_EARLY);
    }
    return now.isBefore(closes(event.time()))
        ? Optional.empty()
        : Optional.of(Objection.EVENT_OVER);
  }

  /// What speaks against a ticket itself, whoever holds its seat.
  static Optional<Objection> ticket(TicketPayload ticket, EventId event, List<TicketKey> keys) {
    Optional<TicketKey> key =
        keys.stream().filter(known -> known.number() == ticket.key()).findFirst();
    if (key.isEmpty() || !isSignedBy(key.get().publicKey(), ticket)) {
      return Optional.of(Objection.FORGED);
    }
    if (key.get().isWithdrawn()) {
      return Optional.of(Objection.KEY_WITHDRAWN);
    }
    return ticket.event().equals(event) ? Optional.empty() : Optional.of(Objection.OTHER_EVENT);
  }

  /// What speaks against a seat.
  ///
  /// @param seat the seat, or null where the event has no such one
  /// @param holder whose ticket was shown, or null where staff chose a name
  static Optional<Objection> seat(@Nullable TicketSeat seat, @Nullable Long holder) {
    if (seat == null) {
      return Optional.of(Objection.UNKNOWN_SEAT);
    }
    return switch (seat.standing()) {
      case CANCELLED -> Optional.of(Objection.CANCELLED);
      case NOT_CONFIRMED -> Optional.of(Objection.NOT_CONFIRMED);
      case CONFIRMED ->
          holder == null || holder == seat.holder()
              ? Optional.empty()
              : Optional.of(Objection.TRANSFERRED);
    };
  }

  /// When somebody was let in.
  ///
  /// @param doubtful whether the clock said something impossible, and was not believed
  record Moment(Instant at, boolean doubtful) {}

  /// The moment of a scan by our clock.
  ///
  /// @param scannedAt milliseconds since 1970 by the scanner's clock
  /// @param aheadBy by how many milliseconds that clock was ahead of ours when both last met
  /// @param received when we heard of it
  static Moment moment(long scannedAt, long aheadBy, Instant received, TimeSpan event) {
    Instant corrected =
        Instant.ofEpochMilli(
            believable(
                believable(scannedAt)
                    - Math.clamp(aheadBy, -LATEST_MILLISECOND, LATEST_MILLISECOND)));
    Instant earliest = opens(event);
    Instant latest = closes(event).isBefore(received) ? closes(event) : received;
    if (corrected.isAfter(latest)) {
      return new Moment(latest, corrected.isAfter(latest.plus(TOLERANCE)));
    }
    if (corrected.isBefore(earliest)) {
      return new Moment(earliest.isAfter(latest) ? latest : earliest, true);
    }
    return new Moment(corrected, false);
  }

  /// A number of milliseconds that a calendar knows.
  static long believable(long milliseconds) {
    return Math.clamp(milliseconds, 0, LATEST_MILLISECOND);
  }

  private static boolean isSignedBy(PublicKey key, TicketPayload ticket) {
    try {
      Signature signature = Signature.getInstance(TicketKeyStore.ALGORITHM);
      signature.initVerify(key);
      signature.update(ticket.signed());
      return signature.verify(ticket.signature());
    } catch (java.security.SignatureException _) {
      // No signature at all, by its form.
      return false;
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("This Java knows no Ed25519", failure);
    }
  }
}
