package org.entente.registration;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.identity.AccountBelongings;
import org.entente.identity.AccountId;
import org.entente.identity.Belonging;
import org.entente.identity.Portion;
import org.entente.platform.LocalizedText;
import org.entente.platform.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Bookings, which accounts made, and seats that are somebody's by an address. Nobody has two seats
/// at one event to come: whoever would have them gives one back first.
@Component
@Order(30)
class BookingsOwned implements AccountBelongings {

  private final JdbcClient sql;
  private final Clock clock;

  BookingsOwned(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public List<String> columns() {
    return List.of("booking.booker", "booking.entered_by", "calendar_feed.account");
  }

  @Override
  public List<Belonging> of(Portion portion) {
    List<Belonging> all = new ArrayList<>();
    all.addAll(
        Belonging.counted(
            "registration.belonging.bookings",
            count(portion, "booking where booker = cast(:account as uuid)")));
    all.addAll(
        Belonging.counted(
            "registration.belonging.seats",
            count(
                portion,
                """
                seat s join booking b on b.id = s.booking
                where s.email = any(:emails) and s.status <> 'CANCELLED'
                  and b.booker is distinct from cast(:account as uuid)
                """)));
    return all;
  }

  private int count(Portion portion, String rows) {
    return sql.sql("select count(*) from " + rows)
        .param("emails", portion.array())
        .param("account", portion.owner())
        .query(Integer.class)
        .single();
  }

  @Override
  public Optional<Problem> objection(AccountId keeper, Portion arriving) {
    return sql.sql(
            """
            select e.title_fr, e.title_en, s.email as arriving, o.email as theirs
            from seat s
            join event e on e.id = s.event
            join seat o on o.event = s.event and o.status <> 'CANCELLED'
            join account_address d on d.email = o.email and d.account = :keeper
            where s.email = any(:emails) and s.status <> 'CANCELLED' and e.ends_at > :now
            order by e.starts_at
            limit 1
            """)
        .param("keeper", keeper.value())
        .param("emails", arriving.array())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                Problem.overall(
                    "registration.belonging.two-seats",
                    new LocalizedText(row.getString("title_fr"), row.getString("title_en")),
                    row.getString("theirs"),
                    row.getString("arriving")))
        .optional();
  }

  /// The keeper's own calendar goes on being read; a form that was sent from both accounts stays
  /// two bookings.
  @Override
  public void settle(AccountId leaving, AccountId keeper) {
    sql.sql(
            """
            delete from calendar_feed
            where account = :leaving
              and exists (select from calendar_feed where account = :keeper)
            """)
        .param("leaving", leaving.value())
        .param("keeper", keeper.value())
        .update();
    sql.sql(
            """
            update booking l set request = gen_random_uuid()
            where coalesce(l.booker, l.entered_by) = :leaving and exists (
              select from booking k
              where coalesce(k.booker, k.entered_by) = :keeper and k.request = l.request)
            """)
        .param("leaving", leaving.value())
        .param("keeper", keeper.value())
        .update();
  }
}
