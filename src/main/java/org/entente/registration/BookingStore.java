package org.entente.registration;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.identity.AccountId;
import org.entente.registration.BookingRequest.Correspondence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Bookings in PostgreSQL, each with its seats.
@Component
class BookingStore {

  private final JdbcClient sql;

  BookingStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// What is written of a booking besides its seats.
  ///
  /// @param request the key of the form
  /// @param enteredBy who entered it by hand, or null
  /// @param note why it was entered by hand, or null
  record Entry(
      BookingId id,
      EventId event,
      @Nullable AccountId booker,
      UUID request,
      @Nullable String company,
      Correspondence correspondence,
      @Nullable AccountId enteredBy,
      @Nullable String note) {}

  void add(Entry entry, Instant now) {
    sql.sql(
            """
            insert into booking (id, event, booker, request, company, language, site, made_at,
              entered_by, entry_note)
            values (:id, :event, :booker, :request, :company, :language, :site, :now, :enteredBy,
              :note)
            """)
        .param("id", entry.id().value())
        .param("event", entry.event().value())
        .param("booker", value(entry.booker()))
        .param("request", entry.request())
        .param("company", entry.company())
        .param("language", entry.correspondence().language())
        .param("site", entry.correspondence().site())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("enteredBy", value(entry.enteredBy()))
        .param("note", entry.note())
        .update();
  }

  Optional<Booking> find(BookingId id) {
    return sql.sql("select * from booking where id = :id")
        .param("id", id.value())
        .query(BookingStore::head)
        .optional()
        .map(head -> complete(List.of(head)).getFirst());
  }

  Optional<Booking> findByRequest(AccountId asker, UUID request) {
    return sql.sql(
            """
            select * from booking
            where coalesce(booker, entered_by) = :asker and request = :request
            """)
        .param("asker", asker.value())
        .param("request", request)
        .query(BookingStore::head)
        .optional()
        .map(head -> complete(List.of(head)).getFirst());
  }

  /// Somebody's bookings, the newest first.
  List<Booking> of(AccountId booker) {
    return complete(
        sql.sql("select * from booking where booker = :booker order by made_at desc, id desc")
            .param("booker", booker.value())
            .query(BookingStore::head)
            .list());
  }

  /// The bookings of these events that have a seat taken or waiting.
  List<Booking> live(Collection<EventId> events) {
    return complete(
        sql.sql(
                """
                select * from booking b
                where b.event = any(:events)
                  and exists (
                    select from seat s where s.booking = b.id and s.status <> 'CANCELLED')
                order by made_at, id
                """)
            .param("events", events.stream().map(EventId::value).toArray(UUID[]::new))
            .query(BookingStore::head)
            .list());
  }

  /// Those of somebody's bookings for these events that have a seat taken or waiting.
  List<Booking> live(AccountId booker, Collection<EventId> events) {
    return complete(
        sql.sql(
                """
                select * from booking b
                where b.booker = :booker and b.event = any(:events)
                  and exists (
                    select from seat s where s.booking = b.id and s.status <> 'CANCELLED')
                order by made_at, id
                """)
            .param("booker", booker.value())
            .param("events", events.stream().map(EventId::value).toArray(UUID[]::new))
            .query(BookingStore::head)
            .list());
  }

  /// The bookings to which these seats belong, in the order in which they were made.
  List<Booking> withSeats(Collection<SeatId> seats) {
    return complete(
        sql.sql(
                """
                select * from booking b
                where b.id in (select booking from seat where id = any(:seats))
                order by made_at, id
                """)
            .param("seats", seats.stream().map(SeatId::value).toArray(UUID[]::new))
            .query(BookingStore::head)
            .list());
  }

  /// How the people of a booking are written to.
  Correspondence correspondence(BookingId booking) {
    return sql.sql("select language, site from booking where id = :id")
        .param("id", booking.value())
        .query((row, _) -> new Correspondence(row.getString("language"), row.getString("site")))
        .single();
  }

  private record Head(
      BookingId id,
      EventId event,
      @Nullable AccountId booker,
      @Nullable String company,
      Instant madeAt,
      boolean byHand) {}

  private static Head head(ResultSet row, int index) throws SQLException {
    UUID booker = row.getObject("booker", UUID.class);
    return new Head(
        new BookingId(row.getObject("id", UUID.class)),
        new EventId(row.getObject("event", UUID.class)),
        booker == null ? null : new AccountId(booker),
        row.getString("company"),
        row.getTimestamp("made_at").toInstant(),
        row.getObject("entered_by") != null);
  }

  private List<Booking> complete(List<Head> heads) {
    if (heads.isEmpty()) {
      return List.of();
    }
    Map<BookingId, List<Seat>> seats =
        sql
            .sql("select * from seat where booking = any(:bookings) order by number")
            .param("bookings", heads.stream().map(head -> head.id().value()).toArray(UUID[]::new))
            .query(SeatRows::seat)
            .list()
            .stream()
            .collect(groupingBy(Seat::booking));
    return heads.stream()
        .map(
            head ->
                new Booking(
                    head.id(),
                    head.event(),
                    head.booker(),
                    head.company(),
                    head.madeAt(),
                    head.byHand(),
                    seats.getOrDefault(head.id(), List.of())))
        .toList();
  }

  private static @Nullable UUID value(@Nullable AccountId account) {
    return account == null ? null : account.value();
  }
}
