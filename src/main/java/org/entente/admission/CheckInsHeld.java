package org.entente.admission;

import java.util.List;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PersonalData;
import org.entente.platform.privacy.PersonalDatum;
import org.entente.platform.privacy.PersonalDatum.LegalBasis;
import org.entente.platform.privacy.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who came through which door. A check-in knows a seat and no name: it is nobody's as soon as the
/// seat is.
@Component
@Order(5)
class CheckInsHeld implements PersonalData {

  private final JdbcClient sql;

  CheckInsHeld(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<PersonalDatum> data() {
    return List.of(
        PersonalDatum.of(
            "admission.privacy.",
            "check-ins",
            LegalBasis.INTEREST,
            "check_in.seat",
            "check_in.door"));
  }

  @Override
  public List<Extract> export(Subject person) {
    return List.of(
        Extract.of(
            "check-ins",
            sql.sql(
                    """
                    select e.title_fr as event, s.attendee, c.kind, c.door, c.admitted_at, c.undone_at
                    from check_in c
                    join seat s on s.id = c.seat
                    join booking b on b.id = s.booking
                    join event e on e.id = c.event
                    where s.email = any(:emails) or b.booker = :account and s.email is null
                    order by c.admitted_at
                    """)
                .param("emails", person.array())
                .param("account", person.account())
                .query()
                .listOfRows()));
  }

  @Override
  public void erase(Subject person) {
    // Forgotten with the seat.
  }
}
