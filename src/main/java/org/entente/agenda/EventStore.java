package org.entente.agenda;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.entente.platform.Slug;
import org.entente.platform.Stale;
import org.entente.platform.changes.Changes;
import org.entente.platform.changes.Remembered;
import org.entente.platform.changes.Topic;
import org.entente.territory.Gazetteer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Events in PostgreSQL, one by one; [AgendaStore] finds many.
@Component
class EventStore {

  private static final int REMEMBERED = 2_000;

  private final JdbcClient sql;
  private final Gazetteer gazetteer;
  private final Changes changes;
  private final Remembered<String, Event> known;

  EventStore(JdbcClient sql, Gazetteer gazetteer, Changes changes) {
    this.sql = sql;
    this.gazetteer = gazetteer;
    this.changes = changes;
    this.known = new Remembered<>(changes, REMEMBERED, _ -> Set.of(Topic.any("event")));
  }

  Optional<Event> find(EventId id) {
    return sql.sql("select * from event where id = :id")
        .param("id", id.value())
        .query(EventRows::event)
        .optional();
  }

  /// Everybody who comes to an event asks for it, and it seldom changes, so it is remembered.
  Optional<Event> findKnown(String slug) {
    return known.find(
        slug,
        () ->
            sql.sql("select * from event where slug = :slug and status <> 'DRAFT'")
                .param("slug", slug)
                .query(EventRows::event)
                .optional());
  }

  Optional<Event> find(ClusterId host, String slug) {
    return sql.sql("select * from event where cluster = :host and slug = :slug")
        .param("host", host.value())
        .param("slug", slug)
        .query(EventRows::event)
        .optional();
  }

  List<Event> find(Collection<EventId> ids) {
    return ids.isEmpty()
        ? List.of()
        : sql.sql("select * from event where id = any(:ids)")
            .param("ids", ids.stream().map(EventId::value).toArray(UUID[]::new))
            .query(EventRows::event)
            .list();
  }

  List<Event> findImported(ClusterId host, Collection<String> sources) {
    return sources.isEmpty()
        ? List.of()
        : sql.sql("select * from event where cluster = :host and source = any(:sources)")
            .param("host", host.value())
            .param("sources", sources.toArray(String[]::new))
            .query(EventRows::event)
            .list();
  }

  /// Reads an event and keeps others from writing it until the transaction ends.
  Optional<Event> lock(EventId id) {
    return sql.sql("select * from event where id = :id for no key update")
        .param("id", id.value())
        .query(EventRows::event)
        .optional();
  }

  List<Event> lock(Collection<EventId> ids) {
    return sql.sql("select * from event where id = any(:ids) order by id for no key update")
        .param("ids", ids.stream().map(EventId::value).toArray(UUID[]::new))
        .query(EventRows::event)
        .list();
  }

  boolean knows(Slug slug) {
    return sql.sql("select exists (select from event where slug = :slug)")
        .param("slug", slug.value())
        .query(Boolean.class)
        .single();
  }

  /// Writes a new event.
  ///
  /// @return false when another has its slug, or its host another of that source
  boolean add(Event event) {
    return sql.sql(
                """
                insert into event (id, slug, cluster, source, format, series, title_fr, title_en,
                  summary_fr, summary_en, description, commune, venue, address, link, place_words,
                  starts_at, ends_at, capacity, audience, public_price, member_price, opens_at,
                  closes_at, programme, status, published_at, cancelled_at, reason_fr, reason_en,
                  version)
                values (:id, :slug, :cluster, :source, :format, :series, :titleFr, :titleEn,
                  :summaryFr, :summaryEn, :description, :commune, :venue, :address, :link,
                  :placeWords, :startsAt, :endsAt, :capacity, :audience, :publicPrice,
                  :memberPrice, :opensAt, :closesAt, cast(:programme as jsonb), :status,
                  :publishedAt, :cancelledAt, :reasonFr, :reasonEn, :version)
                on conflict do nothing
                """)
            .params(EventColumns.of(event, gazetteer))
            .update()
        == 1;
  }

  /// Writes what an event says now, if nobody wrote since it was read in the version before.
  ///
  /// @throws Stale if somebody did
  void change(Event event) {
    int changed =
        sql.sql(
                """
                update event
                set format = :format, series = :series, title_fr = :titleFr, title_en = :titleEn,
                  summary_fr = :summaryFr, summary_en = :summaryEn, description = :description,
                  commune = :commune, venue = :venue, address = :address, link = :link,
                  place_words = :placeWords, starts_at = :startsAt, ends_at = :endsAt,
                  capacity = :capacity, audience = :audience, public_price = :publicPrice,
                  member_price = :memberPrice, opens_at = :opensAt, closes_at = :closesAt,
                  programme = cast(:programme as jsonb), status = :status,
                  published_at = :publishedAt, cancelled_at = :cancelledAt,
                  reason_fr = :reasonFr, reason_en = :reasonEn, version = :version
                where id = :id and cluster = :cluster and version = :version - 1
                """)
            .params(EventColumns.of(event, gazetteer))
            .update();
    if (changed == 0) {
      throw new Stale("Event " + event.slug());
    }
    changes.changed(event.id().topic());
  }
}
