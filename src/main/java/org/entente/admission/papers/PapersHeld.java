package org.entente.admission.papers;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PersonalData;
import org.entente.platform.privacy.PersonalDatum;
import org.entente.platform.privacy.PersonalDatum.LegalBasis;
import org.entente.platform.privacy.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Certificates of attendance, and which badges were printed. A certificate names nobody here: who
/// holds the paper can ask whether a name is the right one. A badge is remembered by a hash of its
/// face, so that only what changed is printed again.
@Component
@Order(4)
class PapersHeld implements PersonalData {

  /// How long after an event one can read whose badge was printed: nobody prints any more.
  static final Duration PRINTS_KEPT = Duration.ofDays(30);

  private final JdbcClient sql;
  private final Clock clock;

  PapersHeld(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public List<PersonalDatum> data() {
    return List.of(
        PersonalDatum.of(
            "admission.privacy.",
            "certificates",
            LegalBasis.CONTRACT,
            "certificate.seat",
            "certificate.signature",
            "certificate.revoke_reason"),
        PersonalDatum.of(
            "admission.privacy.",
            "badges",
            LegalBasis.INTEREST,
            "badge_print.seat",
            "badge_print.face"));
  }

  @Override
  public List<Extract> export(Subject person) {
    return List.of(
        extract(
            "certificates",
            """
            select c.code, c.title, c.host, c.minutes, c.issued_at, c.revoked_at, c.revoke_reason
            from certificate c
            join seat s on s.id = c.seat
            join booking b on b.id = s.booking
            where s.email = any(:emails) or b.booker = :account and s.email is null
            order by c.issued_at
            """,
            person),
        extract(
            "badges",
            """
            select e.title_fr as event, s.attendee, p.printed_at
            from badge_print p
            join seat s on s.id = p.seat
            join booking b on b.id = s.booking
            join event e on e.id = s.event
            where s.email = any(:emails) or b.booker = :account and s.email is null
            order by p.printed_at
            """,
            person));
  }

  private Extract extract(String name, String query, Subject person) {
    return Extract.of(
        name,
        sql.sql(query)
            .param("emails", person.array())
            .param("account", person.account())
            .query()
            .listOfRows());
  }

  /// The print goes with the person; the certificate stays good for whoever holds it and names
  /// nobody here.
  @Override
  public void erase(Subject person) {
    sql.sql(
            """
            delete from badge_print p
            using seat s, booking b
            where s.id = p.seat and b.id = s.booking
              and (s.email = any(:emails) or b.booker = :account and s.email is null)
            """)
        .param("emails", person.array())
        .param("account", person.account())
        .update();
  }

  /// A hash of a name can be guessed by trying names, so that it must not outlive its use.
  @Override
  public void endTerms() {
    sql.sql(
            """
            delete from badge_print p
            using seat s, event e
            where s.id = p.seat and e.id = s.event and e.ends_at < :before
            """)
        .param("before", clock.instant().minus(PRINTS_KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }
}
