package org.entente.admission.papers;

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

  private final JdbcClient sql;

  PapersHeld(JdbcClient sql) {
    this.sql = sql;
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
        Extract.of(
            "certificates",
            sql.sql(
                    """
                    select c.code, c.title, c.host, c.minutes, c.issued_at, c.revoked_at,
                      c.revoke_reason
                    from certificate c
                    join seat s on s.id = c.seat
                    join booking b on b.id = s.booking
                    where s.email = :email or b.booker = :account and s.email is null
                    order by c.issued_at
                    """)
                .param("email", person.email())
                .param("account", person.account())
                .query()
                .listOfRows()));
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
              and (s.email = :email or b.booker = :account and s.email is null)
            """)
        .param("email", person.email())
        .param("account", person.account())
        .update();
  }
}
