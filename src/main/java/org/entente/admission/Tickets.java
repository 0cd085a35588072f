package org.entente.admission;

import java.util.List;
import java.util.Optional;
import org.entente.identity.Account;
import org.entente.platform.NotFound;
import org.entente.registration.BookingId;
import org.entente.registration.SeatId;
import org.springframework.stereotype.Component;

/// People's own tickets, to read. A ticket is one seat; only a confirmed one opens the door.
@Component
public class Tickets {

  private final TicketStore store;

  Tickets(TicketStore store) {
    this.store = store;
  }

  /// The tickets of a booking that are this reader's to see: all for whoever made it, their own for
  /// somebody one of whose addresses stands on a seat.
  ///
  /// @throws NotFound if none is
  public List<TicketSeat> of(BookingId booking, Account reader) {
    boolean own = store.booker(booking).filter(reader.id().value()::equals).isPresent();
    List<TicketSeat> seats =
        store.ofBooking(booking).stream().filter(seat -> own || reader.isAt(seat.email())).toList();
    if (seats.isEmpty()) {
      throw new NotFound("This account has no tickets of the booking " + booking.value());
    }
    return seats;
  }

  /// A ticket whose link was followed.
  ///
  /// @param current whether it is still its reader's; otherwise the seat was given to another
  public record Followed(TicketSeat ticket, boolean current) {}

  /// @throws NotFound for a link that we did not make
  public Followed follow(String link) {
    TicketSecret.Link made =
        store.secret().follow(link).orElseThrow(() -> new NotFound("No link of ours: " + link));
    TicketSeat seat =
        store.find(made.seat()).orElseThrow(() -> new NotFound("No seat " + made.seat().value()));
    return new Followed(seat, seat.holder() == made.holder());
  }

  /// The address within the site of the page of a seat's ticket, which opens without signing in.
  public Optional<String> path(SeatId seat) {
    return store.find(seat).map(ticket -> "/tickets/" + ticket.link());
  }
}
