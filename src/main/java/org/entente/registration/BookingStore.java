package org.entente.registration;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.entente.agenda.EventId;
import org.entente.identity.AccountId;
import org.entente.registration.BookingRequest.Correspondence;
import org.entente.registration.Hearing.Asked;
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
  /// @param together whether its seats are of use only together
  /// @param byHand who entered it by hand, or null
  record Entry(
      BookingId id,
      EventId event,
      @Nullable AccountId booker,
      UUID request,
      @Nullable String company,
      Correspondence correspondence,
      boolean together,
      @Nullable ByHand byHand) {}

  /// Who entered a booking by hand, and why.
  record ByHand(AccountId by, String note) {}

  /// Writes bookings, whose first letter is then due.
  void add(List<Entry> entries, Instant now) {
    sql.sql(
            """
            insert into booking (id, event, booker, request, company, language, site, together,
              entered_by, entry_note, made_at, letter_due)
            select *, cast(:now as timestamptz), true
            from unnest(:ids, :events, :bookers, :requests, cast(:companies as text[]),
              cast(:languages as text[]), cast(:sites as text[]), :together, :enteredBy,
              cast(:notes as text[]))
            """)
        .param("ids", column(entries, UUID[]::new, entry -> entry.id().value()))
        .param("events", column(entries, UUID[]::new, entry -> entry.event().value()))
        .param("bookers", column(entries, UUID[]::new, entry -> value(entry.booker())))
        .param("requests", column(entries, UUID[]::new, Entry::request))
        .param("companies", column(entries, String[]::new, Entry::company))
        .param(
            "languages", column(entries, String[]::new, entry -> entry.correspondence().language()))
        .param("sites", column(entries, String[]::new, entry -> entry.correspondence().site()))
        .param("together", column(entries, Boolean[]::new, Entry::together))
        .param("enteredBy", column(entries, UUID[]::new, entry -> value(by(entry))))
        .param("notes", column(entries, String[]::new, BookingStore::note))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static <T> @Nullable T[] column(
      List<Entry> entries, IntFunction<@Nullable T[]> array, Function<Entry, @Nullable T> value) {
    return entries.stream().map(value).toArray(array);
  }

  private static @Nullable AccountId by(Entry entry) {
    return entry.byHand() == null ? null : entry.byHand().by();
  }

  private static @Nullable String note(Entry entry) {
    return entry.byHand() == null ? null : entry.byHand().note();
  }

  Optional<Booking> find(BookingId id) {
    return sql.sql("select * from booking where id = :id")
        .param("id", id.value())
        .query(BookingStore::head)
        .optional()
        .map(head -> complete(List.of(head)).getFirst());
  }

  /// The bookings that these requests made before.
  Map<Asked, Booking> findByRequests(Collection<Asked> requests) {
    List<Head> heads =
        sql.sql(
                """
                select b.*
                from unnest(:askers, :requests) as asked (asker, request)
                cross join lateral (
                  select * from booking
                  where coalesce(booker, entered_by) = asked.asker and request = asked.request
                  limit 1) b
                """)
            .param("askers", requests.stream().map(one -> one.asker().value()).toArray(UUID[]::new))
            .param("requests", requests.stream().map(Asked::key).toArray(UUID[]::new))
            .query(BookingStore::head)
            .list();
    Map<BookingId, Booking> found =
        complete(heads).stream().collect(toMap(Booking::id, identity()));
    return heads.stream()
        .collect(toMap(Head::asked, head -> found.get(head.id()), (one, _) -> one));
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

  /// Bookings whose first letter is due, the oldest first; it is due no more, and no other server
  /// takes them.
  List<Booking> takeDue(int most) {
    return complete(
        sql.sql(
                """
                update booking set letter_due = false
                where id in (
                  select id from booking where letter_due
                  order by made_at, id
                  limit :most
                  for update skip locked)
                returning *
                """)
            .param("most", most)
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
      @Nullable AccountId enteredBy,
      UUID request) {

    Asked asked() {
      return new Asked(Objects.requireNonNull(booker == null ? enteredBy : booker), request);
    }
  }

  private static Head head(ResultSet row, int index) throws SQLException {
    UUID booker = row.getObject("booker", UUID.class);
    UUID enteredBy = row.getObject("entered_by", UUID.class);
    return new Head(
        new BookingId(row.getObject("id", UUID.class)),
        new EventId(row.getObject("event", UUID.class)),
        booker == null ? null : new AccountId(booker),
        row.getString("company"),
        row.getTimestamp("made_at").toInstant(),
        enteredBy == null ? null : new AccountId(enteredBy),
        row.getObject("request", UUID.class));
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
                    head.enteredBy() != null,
                    seats.getOrDefault(head.id(), List.of())))
        .toList();
  }

  private static @Nullable UUID value(@Nullable AccountId account) {
    return account == null ? null : account.value();
  }
}
