package org.entente.registration;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.conventions.ClauseRef;
import org.entente.conventions.Decision.Basis;
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

  /// Puts somebody at the end of the event's line.
  SeatId addWaiting(BookingId booking, EventId event, Attendee attendee, Fare fare) {
    SeatId id = SeatId.next();
    ClauseRef clause =
        fare.basis() instanceof Basis.UnderArticle(ClauseRef article) ? article : null;
    Map<String, Object> columns = new HashMap<>();
    columns.put("id", id.value());
    columns.put("booking", booking.value());
    columns.put("event", event.value());
    columns.put("attendee", attendee.name());
    columns.put("email", attendee.email() == null ? null : attendee.email().value());
    columns.put("countsFor", fare.countsFor() == null ? null : fare.countsFor().value());
    columns.put("price", fare.price().amount().cents());
    columns.put("kind", fare.price().kind().name());
    columns.put("basis", basis(fare.basis()));
    columns.put("host", fare.basis() instanceof Basis.OwnMember(var host) ? host.value() : null);
    columns.put("convention", clause == null ? null : clause.convention().value());
    columns.put("version", clause == null ? null : clause.version());
    columns.put("article", clause == null ? null : clause.article());
    columns.put("hash", clause == null ? null : clause.hash());
    sql.sql(
            """
            insert into seat (id, booking, event, attendee, email, counts_for, price, price_kind,
              basis, basis_cluster, convention, version, article, article_hash, status)
            values (:id, :booking, :event, :attendee, :email, :countsFor, :price, :kind, :basis,
              :host, :convention, :version, :article, :hash, 'WAITING')
            """)
        .params(columns)
        .update();
    return id;
  }

  private static String basis(Basis basis) {
    return switch (basis) {
      case Basis.OwnMember _ -> "OWN_MEMBER";
      case Basis.OpenToPublic _ -> "PUBLIC";
      case Basis.UnderArticle _ -> "ARTICLE";
    };
  }

  Optional<Booking> find(BookingId id) {
    return sql
        .sql("select * from booking where id = :id")
        .param("id", id.value())
        .query(BookingStore::head)
        .optional()
        .map(head -> withSeats(List.of(head)).getFirst());
  }

  Optional<Booking> find(BookingId id, AccountId booker) {
    return find(id).filter(booking -> booker.equals(booking.booker()));
  }

  Optional<Booking> findByRequest(AccountId asker, UUID request) {
    return sql
        .sql(
            """
            select * from booking
            where coalesce(booker, entered_by) = :asker and request = :request
            """)
        .param("asker", asker.value())
        .param("request", request)
        .query(BookingStore::head)
        .optional()
        .map(head -> withSeats(List.of(head)).getFirst());
  }

  /// Somebody's bookings, the newest first.
  List<Booking> of(AccountId booker) {
    return withSeats(
        sql.sql("select * from booking where booker = :booker order by made_at desc, id desc")
            .param("booker", booker.value())
            .query(BookingStore::head)
            .list());
  }

  /// The bookings of these events that have a seat taken or waiting.
  List<Booking> live(Collection<EventId> events) {
    return withSeats(
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

  /// How the people of a booking are written to.
  Correspondence correspondence(BookingId booking) {
    return sql
        .sql("select language, site from booking where id = :id")
        .param("id", booking.value())
        .query((row, _) -> new Correspondence(row.getString("language"), row.getString("site")))
        .single();
  }

  /// The booking to which a seat belongs.
  Optional<BookingId> bookingOf(EventId event, SeatId seat) {
    return sql
        .sql("select booking from seat where id = :seat and event = :event")
        .param("seat", seat.value())
        .param("event", event.value())
        .query((row, _) -> new BookingId(row.getObject("booking", UUID.class)))
        .optional();
  }

  /// A person with a seat or in the line, and the booking in which they stand.
  record Known(String name, BookingId booking, @Nullable AccountId booker) {}

  /// Which of these people have a seat at the event or wait for one: by e-mail address, or by name
  /// among those whom the same account entered without one.
  List<Known> known(EventId event, Collection<Attendee> attendees, @Nullable AccountId booker) {
    return sql
        .sql(
            """
            select s.attendee, s.booking, b.booker
            from seat s
            join booking b on b.id = s.booking
            where s.event = :event and s.status <> 'CANCELLED'
              and (s.email = any(:emails)
                or s.email is null and b.booker = :booker and plain(s.attendee) in (
                  select plain(name) from unnest(:names) name))
            order by s.number
            """)
        .param("event", event.value())
        .param(
            "emails",
            attendees.stream()
                .map(Attendee::email)
                .filter(java.util.Objects::nonNull)
                .map(String::valueOf)
                .toArray(String[]::new))
        .param(
            "names",
            attendees.stream()
                .filter(attendee -> attendee.email() == null)
                .map(Attendee::name)
                .toArray(String[]::new))
        .param("booker", value(booker))
        .query(
            (row, _) -> {
              UUID owner = row.getObject("booker", UUID.class);
              return new Known(
                  row.getString("attendee"),
                  new BookingId(row.getObject("booking", UUID.class)),
                  owner == null ? null : new AccountId(owner));
            })
        .list();
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

  private List<Booking> withSeats(List<Head> heads) {
    if (heads.isEmpty()) {
      return List.of();
    }
    Map<BookingId, List<Seat>> seats =
        sql
            .sql("select * from seat where booking = any(:bookings) order by number")
            .param(
                "bookings",
                new LinkedHashSet<>(heads)
                    .stream().map(head -> head.id().value()).toArray(UUID[]::new))
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
