package org.entente.admission;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.admission.TicketSeat.Standing;
import org.entente.agenda.EventId;
import org.entente.clusters.ClusterId;
import org.entente.identity.EmailAddress;
import org.entente.registration.BookingId;
import org.entente.registration.SeatId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Seats, read as tickets.
@Component
class TicketStore {

  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient sql;

  TicketStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// The installation's secret, made when it is first asked for.
  TicketSecret secret() {
    return new TicketSecret(known().or(this::made).or(this::known).orElseThrow());
  }

  private Optional<byte[]> known() {
    return sql.sql("select secret from ticket_secret").query(byte[].class).optional();
  }

  private Optional<byte[]> made() {
    byte[] fresh = new byte[SECRET_BYTES];
    RANDOM.nextBytes(fresh);
    int written =
        sql.sql("insert into ticket_secret (secret) values (:secret) on conflict do nothing")
            .param("secret", fresh)
            .update();
    return written == 1 ? Optional.of(fresh) : Optional.empty();
  }

  /// All seats that were ever asked for at an event, in the French order of names.
  List<TicketSeat> ofEvent(EventId event) {
    TicketSecret secret = secret();
    return sql.sql(
            """
            select s.*, b.company
            from seat s
            join booking b on b.id = s.booking
            where s.event = :event
            order by s.attendee collate french, s.number
            """)
        .param("event", event.value())
        .query((row, _) -> seat(row, secret))
        .list();
  }

  Optional<TicketSeat> find(SeatId seat) {
    TicketSecret secret = secret();
    return sql.sql(
            "select s.*, b.company from seat s join booking b on b.id = s.booking where s.id = :id")
        .param("id", seat.value())
        .query((row, _) -> seat(row, secret))
        .optional();
  }

  /// The seats of a booking, in the order in which they were asked for.
  List<TicketSeat> ofBooking(BookingId booking) {
    TicketSecret secret = secret();
    return sql.sql(
            """
            select s.*, b.company
            from seat s
            join booking b on b.id = s.booking
            where b.id = :booking
            order by s.number
            """)
        .param("booking", booking.value())
        .query((row, _) -> seat(row, secret))
        .list();
  }

  /// Whose booking it is, if somebody with an account made it.
  Optional<UUID> booker(BookingId booking) {
    return sql.sql("select booker from booking where id = :id and booker is not null")
        .param("id", booking.value())
        .query(UUID.class)
        .optional();
  }

  private static TicketSeat seat(ResultSet row, TicketSecret secret) throws SQLException {
    SeatId seat = new SeatId(row.getObject("id", UUID.class));
    String email = row.getString("email");
    long holder = secret.holder(seat, row.getInt("holder"));
    return new TicketSeat(
        new EventId(row.getObject("event", UUID.class)),
        seat,
        new BookingId(row.getObject("booking", UUID.class)),
        Objects.requireNonNullElse(row.getString("attendee"), ""),
        email == null ? null : new EmailAddress(email),
        Objects.requireNonNullElse(row.getString("company"), ""),
        cluster(row.getObject("share", UUID.class)),
        standing(row.getString("status")),
        holder,
        secret.code(seat, holder),
        secret.link(seat, holder));
  }

  private static @Nullable ClusterId cluster(@Nullable UUID id) {
    return id == null ? null : new ClusterId(id);
  }

  private static Standing standing(String status) {
    return switch (status) {
      case "CONFIRMED" -> Standing.CONFIRMED;
      case "CANCELLED" -> Standing.CANCELLED;
      default -> Standing.NOT_CONFIRMED;
    };
  }
}
