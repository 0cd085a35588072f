package org.entente.registration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.identity.Account;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Bookings as one person may see them: their own whole, of somebody else's only the seats that
/// were
/// taken for them, known by any of their addresses.
@Component
class SeenBookings {

  private final JdbcClient sql;
  private final BookingStore bookings;
  private final Accounts accounts;

  SeenBookings(JdbcClient sql, BookingStore bookings, Accounts accounts) {
    this.sql = sql;
    this.bookings = bookings;
    this.accounts = accounts;
  }

  Optional<Booking> find(BookingId id, AccountId reader) {
    return bookings.find(id).flatMap(booking -> seen(booking, reader));
  }

  /// What others booked for somebody, the newest first.
  List<Booking> madeFor(AccountId reader) {
    List<SeatId> seats =
        seats(
            """
            select s.id
            from account_address a
            join seat s on s.email = a.email
            join booking b on b.id = s.booking and b.booker is distinct from a.account
            where a.account = :reader and s.status <> 'CANCELLED'
            """,
            reader,
            List.of());
    return seen(seats, reader).reversed();
  }

  /// The same for these events, as far as the seats are taken or wait.
  List<Booking> liveFor(AccountId reader, Collection<EventId> events) {
    List<SeatId> seats =
        seats(
            """
            select s.id
            from account_address a
            join seat s on s.email = a.email and s.event = any(:events)
            join booking b on b.id = s.booking and b.booker is distinct from a.account
            where a.account = :reader and s.status <> 'CANCELLED'
            """,
            reader,
            events);
    return seen(seats, reader);
  }

  private List<SeatId> seats(String query, AccountId reader, Collection<EventId> events) {
    return sql.sql(query)
        .param("reader", reader.value())
        .param("events", events.stream().map(EventId::value).toArray(UUID[]::new))
        .query((row, _) -> new SeatId(row.getObject("id", UUID.class)))
        .list();
  }

  private List<Booking> seen(List<SeatId> seats, AccountId reader) {
    return seats.isEmpty()
        ? List.of()
        : bookings.withSeats(seats).stream()
            .flatMap(booking -> seen(booking, reader).stream())
            .toList();
  }

  private Optional<Booking> seen(Booking booking, AccountId reader) {
    return reader.equals(booking.booker())
        ? Optional.of(booking)
        : accounts.find(reader).flatMap(account -> theirs(booking, account));
  }

  private static Optional<Booking> theirs(Booking booking, Account account) {
    List<Seat> seats =
        booking.seats().stream().filter(seat -> account.isAt(seat.attendee().email())).toList();
    return seats.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Booking(
                booking.id(),
                booking.event(),
                booking.booker(),
                booking.company(),
                booking.madeAt(),
                booking.byHand(),
                seats));
  }
}
