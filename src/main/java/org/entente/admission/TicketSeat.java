package org.entente.admission;

import java.util.HexFormat;
import java.util.Locale;
import org.entente.agenda.EventId;
import org.entente.clusters.ClusterId;
import org.entente.identity.EmailAddress;
import org.entente.registration.BookingId;
import org.entente.registration.SeatId;
import org.jspecify.annotations.Nullable;

/// A seat as its ticket and the door see it.
///
/// @param name who comes, or empty while nobody was named
/// @param company from which company they booked, or empty
/// @param share the cluster from whose guaranteed share it was taken, or null for a common seat
/// @param holder the mark of who holds it now
/// @param code its code in letters
/// @param link the secret part of the address of its page
public record TicketSeat(
    EventId event,
    SeatId seat,
    BookingId booking,
    String name,
    @Nullable EmailAddress email,
    String company,
    @Nullable ClusterId share,
    Standing standing,
    long holder,
    String code,
    String link) {

  /// Whether somebody may come on it. Its phrase is `admission.standing.` and the name in lower
  /// case.
  public enum Standing {
    CONFIRMED,
    NOT_CONFIRMED,
    CANCELLED;

    /// The part of the phrase's key that is its own.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// The code as people read it out: `BCD-FGH-JKL`.
  public String spelledCode() {
    return code.replaceAll("(.{3})(?=.)", "$1-");
  }

  /// The holder's mark as doors know it: 16 hexadecimal digits.
  public String holderMark() {
    return HexFormat.of().toHexDigits(holder);
  }

  public boolean isConfirmed() {
    return standing == Standing.CONFIRMED;
  }
}
