package org.entente.identity;

import java.util.List;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PersonalData;
import org.entente.platform.privacy.PersonalDatum;
import org.entente.platform.privacy.PersonalDatum.LegalBasis;
import org.entente.platform.privacy.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sign-ins at organisations. What a provider tells beyond them is not kept.
@Component
@Order(79)
class OpenIdHeld implements PersonalData {

  private final JdbcClient sql;

  OpenIdHeld(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<PersonalDatum> data() {
    return List.of(
        PersonalDatum.of(
            "identity.privacy.",
            "openid",
            LegalBasis.CONTRACT,
            "openid_identity.issuer",
            "openid_identity.subject",
            "openid_identity.email"));
  }

  @Override
  public List<Extract> export(Subject person) {
    return List.of(
        Extract.of(
            "openid",
            sql.sql(
                    """
                    select issuer, subject, email, joined_at, last_used_at, removed_at
                    from openid_identity where account = :account order by joined_at, id
                    """)
                .param("account", person.account())
                .query()
                .listOfRows()));
  }

  @Override
  public void erase(Subject person) {
    sql.sql("delete from openid_identity where account = :account")
        .param("account", person.account())
        .update();
  }
}
