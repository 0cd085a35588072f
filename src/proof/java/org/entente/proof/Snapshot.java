package org.entente.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database says of seats once nobody asks any more.
public record Snapshot(List<Capacity> events, List<Row> rows) {

  /// How long a freed seat is offered to somebody: the events of a [Stage] are so far away that it
  /// is a day. From the offer on the seat is taken.
  private static final Duration OFFERED_FOR = Duration.ofDays(1);

  public Snapshot {
    events = List.copyOf(events);
    rows = List.copyOf(rows);
  }

  /// How many seats an event has.
  ///
  /// @param beneficiary the cluster for whose members some are kept
  /// @param share how many
  public record Capacity(UUID event, int seats, String beneficiary, int share) {}

  /// What became of a seat that was asked for.
  public enum State {
    WAITING,
    /// Kept for somebody who waited, until they answer.
    OFFERED,
    TAKEN,
    CANCELLED
  }

  /// One seat.
  ///
  /// @param person the address of who comes, or [Press.Ask#UNNAMED]
  /// @param side the cluster as whose member its person comes
  /// @param takenAt when it was given out or offered, or null when it never was
  /// @param cancelledAt when it was given back, or null
  public record Row(
      UUID seat,
      UUID booking,
      UUID key,
      UUID event,
      long number,
      String person,
      String side,
      State state,
      @Nullable Instant takenAt,
      @Nullable Instant cancelledAt) {

    boolean isLive() {
      return state != State.CANCELLED;
    }

    /// Whether nobody else can have it.
    boolean isTaken() {
      return state == State.TAKEN || state == State.OFFERED;
    }

    /// When it stopped to wait.
    Instant waitedUntil() {
      return takenAt != null ? takenAt : cancelledAt != null ? cancelledAt : Instant.MAX;
    }

    /// Whether it was taken at some moment of that time.
    boolean wasTaken(Instant from, Instant until) {
      return takenAt != null
          && !takenAt.isAfter(until)
          && (cancelledAt == null || !cancelledAt.isBefore(from));
    }

    /// Whether it was taken or waited at some moment of that time; it may have been asked for
    /// before.
    boolean wasLive(Instant from) {
      return cancelledAt == null || !cancelledAt.isBefore(from);
    }
  }

  /// Reads it.
  ///
  /// @param events those that were booked
  public static Snapshot read(JdbcClient sql, List<Capacity> events) {
    List<Row> rows =
        sql.sql(
                """
                select s.*, b.request
                from seat s
                join booking b on b.id = s.booking
                where s.event = any(:events)
                order by s.event, s.number
                """)
            .param("events", events.stream().map(Capacity::event).toArray(UUID[]::new))
            .query((row, _) -> row(row))
            .list();
    return new Snapshot(events, rows);
  }

  private static Row row(ResultSet row) throws SQLException {
    Instant offeredUntil = instant(row, "offered_until");
    Instant offeredAt = offeredUntil == null ? null : offeredUntil.minus(OFFERED_FOR);
    State state =
        switch (row.getString("status")) {
          case "WAITING" -> State.WAITING;
          case "OFFERED" -> State.OFFERED;
          case "CANCELLED" -> State.CANCELLED;
          default -> State.TAKEN;
        };
    return new Row(
        row.getObject("id", UUID.class),
        row.getObject("booking", UUID.class),
        row.getObject("request", UUID.class),
        row.getObject("event", UUID.class),
        row.getLong("number"),
        Objects.requireNonNullElse(row.getString("email"), Press.Ask.UNNAMED),
        String.valueOf(row.getString("counts_for")),
        state,
        offeredAt != null ? offeredAt : instant(row, "confirmed_at"),
        instant(row, "cancelled_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
