package org.entente.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.AttendanceRequest;
import org.entente.conventions.SeatRequest;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// Something that a cluster holds.
///
/// @param slug its name within addresses, which never changes
/// @param series the named event it is an edition of, by which conventions know it, or null
/// @param summary two sentences for lists
/// @param description all there is to say, as Markdown
/// @param capacity all seats there are; 0 in a draft that does not know yet
/// @param registration when one may book
/// @param version counts the changes
/// @param source the identifier in the calendar it was imported from, unique per host, or null
public record Event(
    EventId id,
    Slug slug,
    ClusterId host,
    Format format,
    @Nullable Slug series,
    LocalizedText title,
    LocalizedText summary,
    String description,
    Place place,
    TimeSpan time,
    int capacity,
    Audience audience,
    Money publicPrice,
    Money memberPrice,
    RegistrationWindow registration,
    List<ProgrammeItem> programme,
    Publication status,
    int version,
    @Nullable String source) {

  public Event {
    programme = List.copyOf(programme);
  }

  /// What the law needs to know of it to say who may come.
  public AttendanceRequest.Gathering gathering() {
    return new AttendanceRequest.Gathering(
        host,
        format,
        series,
        time.day(),
        time.length(),
        audience == Audience.PUBLIC,
        publicPrice,
        memberPrice,
        announcedOn());
  }

  /// The day on which everybody may know of it, or null for a draft.
  private @Nullable LocalDate announcedOn() {
    return switch (status) {
      case Publication.Draft _ -> null;
      case Publication.Published(Instant at) -> France.day(at);
      case Publication.Cancelled(Instant publishedAt, _, _) -> France.day(publishedAt);
    };
  }

  /// What the law needs to know of it to share its seats.
  public SeatRequest seatRequest() {
    return seatRequest(capacity);
  }

  /// The same if it had another number of seats.
  public SeatRequest seatRequest(int seats) {
    return new SeatRequest(host, format, series, time.day(), seats, announcedOn());
  }

  /// What may be done with it at that moment.
  public Phase phaseAt(Instant now) {
    return switch (status) {
      case Publication.Draft _ -> Phase.DRAFT;
      case Publication.Cancelled _ -> Phase.CANCELLED;
      case Publication.Published _ -> published(now);
    };
  }

  /// The first instant at which it is too late to book.
  public Instant closesAt() {
    Instant closing = registration.closesAt();
    return closing == null ? time.start() : closing;
  }

  public boolean isDraft() {
    return status instanceof Publication.Draft;
  }

  public boolean isPublished() {
    return status instanceof Publication.Published;
  }

  /// The same event in another state, as its next version.
  Event withStatus(Publication next) {
    return new Event(
        id,
        slug,
        host,
        format,
        series,
        title,
        summary,
        description,
        place,
        time,
        capacity,
        audience,
        publicPrice,
        memberPrice,
        registration,
        programme,
        next,
        version + 1,
        source);
  }

  private Phase published(Instant now) {
    Instant opening = registration.opensAt();
    if (!now.isBefore(time.end())) {
      return Phase.PAST;
    }
    if (!now.isBefore(closesAt())) {
      return Phase.CLOSED;
    }
    return opening != null && now.isBefore(opening) ? Phase.NOT_YET_OPEN : Phase.OPEN;
  }
}
