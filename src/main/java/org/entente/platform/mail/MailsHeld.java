package org.entente.platform.mail;

import java.util.List;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PersonalData;
import org.entente.platform.privacy.PersonalDatum;
import org.entente.platform.privacy.PersonalDatum.LegalBasis;
import org.entente.platform.privacy.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The mails that we wrote to people, as long as they are kept. Last, so that nothing writes to
/// somebody who was forgotten.
@Component
@Order(90)
class MailsHeld implements PersonalData {

  private final JdbcClient sql;
  private final ForgetMails forget;

  MailsHeld(JdbcClient sql, ForgetMails forget) {
    this.sql = sql;
    this.forget = forget;
  }

  @Override
  public List<PersonalDatum> data() {
    return List.of(
        PersonalDatum.of(
            "platform.privacy.",
            "mails",
            LegalBasis.CONTRACT,
            "mail_outbox.recipient",
            "mail_outbox.subject",
            "mail_outbox.body",
            "mail_outbox.html",
            "mail_outbox.calendar",
            "mail_outbox.unsubscribe",
            "mail_attempt.answer"));
  }

  @Override
  public List<Extract> export(Subject person) {
    return List.of(
        Extract.of(
            "mails",
            sql.sql(
                    """
                    select written_at, sent_at, recipient, subject, body as text
                    from mail_outbox where recipient = any(:emails) and forgotten_at is null
                    order by written_at, id
                    """)
                .param("emails", person.array())
                .query()
                .listOfRows()));
  }

  @Override
  public void erase(Subject person) {
    person.emails().forEach(forget::forget);
  }

  @Override
  public void endTerms() {
    forget.forget();
  }
}
