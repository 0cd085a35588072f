package org.entente.agenda;

import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// What a host says of its event and may change. See [Event] for what each part means.
public record EventDescription(
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
    List<ProgrammeItem> programme) {

  public EventDescription {
    programme = List.copyOf(programme);
    description = description.strip();
  }

  /// All that its host may change of an event.
  public static EventDescription of(Event event) {
    return new EventDescription(
        event.format(),
        event.series(),
        event.title(),
        event.summary(),
        event.description(),
        event.place(),
        event.time(),
        event.capacity(),
        event.audience(),
        event.publicPrice(),
        event.memberPrice(),
        event.registration(),
        event.programme());
  }

  /// The same with another number of seats.
  public EventDescription withCapacity(int seats) {
    return new EventDescription(
        format,
        series,
        title,
        summary,
        description,
        place,
        time,
        seats,
        audience,
        publicPrice,
        memberPrice,
        registration,
        programme);
  }

  Event draft(EventId id, Slug slug, ClusterId host, @Nullable String source) {
    return as(id, slug, host, Publication.DRAFT, 1, source);
  }

  /// The same event, saying this from now on.
  Event appliedTo(Event event) {
    return as(
        event.id(),
        event.slug(),
        event.host(),
        event.status(),
        event.version() + 1,
        event.source());
  }

  private Event as(
      EventId id,
      Slug slug,
      ClusterId host,
      Publication status,
      int version,
      @Nullable String source) {
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
        status,
        version,
        source);
  }
}
