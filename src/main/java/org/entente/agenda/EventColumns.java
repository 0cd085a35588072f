package org.entente.agenda;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.entente.territory.Commune;
import org.entente.territory.Gazetteer;
import org.jspecify.annotations.Nullable;

/// The columns of the table `event` that say what an event is.
final class EventColumns {

  private EventColumns() {}

  static Map<String, @Nullable Object> of(Event event, Gazetteer gazetteer) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("id", event.id().value());
    columns.put("slug", event.slug().value());
    columns.put("cluster", event.host().value());
    columns.put("source", event.source());
    columns.put("format", event.format().name());
    columns.put("series", event.series() == null ? null : event.series().value());
    columns.put("titleFr", event.title().french());
    columns.put("titleEn", event.title().english());
    columns.put("summaryFr", event.summary().french());
    columns.put("summaryEn", event.summary().english());
    columns.put("description", event.description());
    columns.put("startsAt", timestamp(event.time().start()));
    columns.put("endsAt", timestamp(event.time().end()));
    columns.put("capacity", event.capacity());
    columns.put("audience", event.audience().name());
    columns.put("publicPrice", event.publicPrice().cents());
    columns.put("memberPrice", event.memberPrice().cents());
    columns.put("opensAt", timestamp(event.registration().opensAt()));
    columns.put("closesAt", timestamp(event.registration().closesAt()));
    columns.put("programme", ProgrammeJson.write(event.programme()));
    columns.put("version", event.version());
    putPlace(columns, event.place(), gazetteer);
    putStatus(columns, event.status());
    return columns;
  }

  private static void putPlace(
      Map<String, @Nullable Object> columns, Place place, Gazetteer gazetteer) {
    columns.put("commune", null);
    columns.put("venue", "");
    columns.put("address", "");
    columns.put("link", null);
    columns.put("placeWords", "");
    switch (place) {
      case Place.OnSite site -> {
        String name = gazetteer.find(site.commune()).map(Commune::name).orElse("");
        columns.put("commune", site.commune().value());
        columns.put("venue", site.venue());
        columns.put("address", site.address());
        columns.put("placeWords", String.join(" ", name, site.venue(), site.address()));
      }
      case Place.Online online -> columns.put("link", online.link().toString());
      case Place.Unsettled unsettled -> {
        columns.put("venue", unsettled.wording());
        columns.put("placeWords", unsettled.wording());
      }
    }
  }

  private static void putStatus(Map<String, @Nullable Object> columns, Publication status) {
    columns.put("status", "DRAFT");
    columns.put("publishedAt", null);
    columns.put("cancelledAt", null);
    columns.put("reasonFr", null);
    columns.put("reasonEn", null);
    switch (status) {
      case Publication.Draft _ -> {}
      case Publication.Published published -> {
        columns.put("status", "PUBLISHED");
        columns.put("publishedAt", timestamp(published.at()));
      }
      case Publication.Cancelled cancelled -> {
        columns.put("status", "CANCELLED");
        columns.put("publishedAt", timestamp(cancelled.publishedAt()));
        columns.put("cancelledAt", timestamp(cancelled.at()));
        columns.put("reasonFr", cancelled.reason().french());
        columns.put("reasonEn", cancelled.reason().english());
      }
    }
  }

  private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
