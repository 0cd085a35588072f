package org.entente.demo.story;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.entente.agenda.Event;
import org.entente.agenda.Journeys;
import org.entente.clusters.ClusterId;
import org.entente.identity.EmailAddress;
import org.entente.platform.Uuids;
import org.entente.territory.CommuneCode;
import org.entente.territory.TravelEstimate;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes into the database of the demonstration what nobody can ask for any more: seats of events
/// that are over.
@Component
@Profile("demo")
class PastSeats {

  private static final int ROUGHLY = 10;

  private final JdbcClient sql;
  private final Journeys journeys;
  private final DemoSite site;

  PastSeats(JdbcClient sql, Journeys journeys, DemoSite site) {
    this.sql = sql;
    this.journeys = journeys;
    this.site = site;
  }

  /// A seat that somebody took, or waited for.
  ///
  /// @param local whether they are a member of the host
  record Taken(
      EmailAddress booker,
      String company,
      String name,
      boolean local,
      boolean waiting,
      Instant at) {}

  /// Members of the host pay the member price, all others that of the public.
  void take(Event event, List<Taken> seats) {
    UUID[] bookings = seats.stream().map(_ -> Uuids.next()).toArray(UUID[]::new);
    sql.sql(
            """
            insert into booking (id, event, booker, request, company, language, site, made_at)
            select one.id, :event, a.id, gen_random_uuid(), one.company, 'fr',
              :site, to_timestamp(one.at / 1000.0)
            from unnest(:bookings, cast(:bookers as text[]), cast(:companies as text[]), :at)
              as one (id, booker, company, at)
            join account a on a.email = one.booker
            """)
        .param("event", event.id().value())
        .param("bookings", bookings)
        .param("site", site.address())
        .param("bookers", seats.stream().map(one -> one.booker().value()).toArray(String[]::new))
        .param("companies", seats.stream().map(Taken::company).toArray(String[]::new))
        .param("at", seats.stream().map(one -> one.at().toEpochMilli()).toArray(Long[]::new))
        .update();
    sql.sql(
            """
            insert into seat (id, booking, event, attendee, counts_for, price, price_kind, basis,
              basis_cluster, status, confirmed_at)
            select gen_random_uuid(), b.id, b.event, one.name,
              case when one.local then e.cluster end,
              case when one.local then e.member_price else e.public_price end,
              case when one.local then 'MEMBER' else 'PUBLIC' end,
              case when one.local then 'OWN_MEMBER' else 'PUBLIC' end,
              case when one.local then e.cluster end,
              case when one.waiting then 'WAITING' else 'CONFIRMED' end,
              case when not one.waiting then b.made_at end
            from unnest(:bookings, cast(:names as text[]), :local, :waiting)
              as one (id, name, local, waiting)
            join booking b on b.id = one.id
            join event e on e.id = b.event
            order by one.waiting, b.made_at
            """)
        .param("bookings", bookings)
        .param("names", seats.stream().map(Taken::name).toArray(String[]::new))
        .param("local", seats.stream().map(Taken::local).toArray(Boolean[]::new))
        .param("waiting", seats.stream().map(Taken::waiting).toArray(Boolean[]::new))
        .update();
  }

  /// Somebody from there asked, and no law let them come.
  void refuse(Event event, ClusterId cluster, CommuneCode home, Instant at) {
    TravelEstimate travel = journeys.to(event.place(), home).orElse(null);
    sql.sql(
            """
            insert into refusal (event, request, clusters, minutes, kilometres, people, kind,
              refused_at)
            values (:event, gen_random_uuid(), array[:cluster], :minutes, :kilometres, 1,
              'NOT_OPEN', :at)
            """)
        .param("event", event.id().value())
        .param("cluster", cluster.value())
        .param("minutes", travel == null ? null : (int) travel.oneWay().toMinutes())
        .param("kilometres", travel == null ? null : travel.kilometres() / ROUGHLY * ROUGHLY)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
