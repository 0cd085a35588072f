package org.entente.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.entente.agenda.EventId;
import org.entente.clusters.ClusterId;
import org.entente.conventions.ClauseRef;
import org.entente.conventions.Decision.Basis;
import org.jspecify.annotations.Nullable;

/// New seats as arrays, one a column, so that any number of them is written at once.
final class SeatColumns {

  private final List<Row> rows;

  private SeatColumns(List<Row> rows) {
    this.rows = rows;
  }

  private record Row(EventId event, Seat seat) {

    @Nullable ClauseRef clause() {
      return seat.fare().basis() instanceof Basis.UnderArticle(ClauseRef clause) ? clause : null;
    }

    @Nullable ClusterId host() {
      return seat.fare().basis() instanceof Basis.OwnMember(ClusterId host) ? host : null;
    }

    <T> @Nullable T ofClause(Function<ClauseRef, T> part) {
      ClauseRef clause = clause();
      return clause == null ? null : part.apply(clause);
    }
  }

  /// The parameters of the statement that writes them.
  static Map<String, Object> of(List<Booking> bookings) {
    SeatColumns columns =
        new SeatColumns(
            bookings.stream()
                .flatMap(
                    booking -> booking.seats().stream().map(seat -> new Row(booking.event(), seat)))
                .toList());
    Map<String, Object> parameters = new HashMap<>();
    columns.people(parameters);
    columns.terms(parameters);
    return parameters;
  }

  private void people(Map<String, Object> parameters) {
    parameters.put("ids", column(UUID[]::new, row -> row.seat().id().value()));
    parameters.put("bookings", column(UUID[]::new, row -> row.seat().booking().value()));
    parameters.put("events", column(UUID[]::new, row -> row.event().value()));
    parameters.put("attendees", column(String[]::new, row -> name(row.seat().attendee())));
    parameters.put(
        "emails",
        column(String[]::new, row -> Objects.toString(row.seat().attendee().email(), null)));
    parameters.put("statuses", column(String[]::new, row -> row.seat().status().name()));
  }

  private void terms(Map<String, Object> parameters) {
    parameters.put("countsFor", column(UUID[]::new, row -> value(row.seat().fare().countsFor())));
    parameters.put("shares", column(UUID[]::new, row -> value(row.seat().share())));
    parameters.put("prices", column(Long[]::new, row -> row.seat().price().cents()));
    parameters.put("kinds", column(String[]::new, row -> row.seat().fare().price().kind().name()));
    parameters.put("bases", column(String[]::new, row -> basis(row.seat().fare().basis())));
    parameters.put("hosts", column(UUID[]::new, row -> value(row.host())));
    parameters.put(
        "conventions", column(UUID[]::new, row -> row.ofClause(one -> one.convention().value())));
    parameters.put("versions", column(Integer[]::new, row -> row.ofClause(ClauseRef::version)));
    parameters.put("articles", column(Integer[]::new, row -> row.ofClause(ClauseRef::article)));
    parameters.put("hashes", column(String[]::new, row -> row.ofClause(ClauseRef::hash)));
  }

  private <T> @Nullable T[] column(
      IntFunction<@Nullable T[]> array, Function<Row, @Nullable T> value) {
    return rows.stream().map(value).toArray(array);
  }

  private static @Nullable String name(Attendee attendee) {
    return attendee.isNamed() ? attendee.name() : null;
  }

  private static String basis(Basis basis) {
    return switch (basis) {
      case Basis.OwnMember _ -> "OWN_MEMBER";
      case Basis.OpenToPublic _ -> "PUBLIC";
      case Basis.UnderArticle _ -> "ARTICLE";
    };
  }

  private static @Nullable UUID value(@Nullable ClusterId cluster) {
    return cluster == null ? null : cluster.value();
  }
}
