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

/// All addresses of accounts, the links by which another one is added, and which accounts were
/// joined.
@Component
@Order(81)
class AddressesHeld implements PersonalData {

  private final JdbcClient sql;

  AddressesHeld(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<PersonalDatum> data() {
    return List.of(
        PersonalDatum.of(
            "identity.privacy.", "addresses", LegalBasis.CONTRACT, "account_address.email"));
  }

  @Override
  public List<Extract> export(Subject person) {
    return List.of(
        Extract.of(
            "addresses",
            sql.sql(
                    """
                    select d.email, d.email = a.email as main, d.verified_at
                    from account_address d join account a on a.id = d.account
                    where d.account = :account order by d.verified_at, d.email
                    """)
                .param("account", person.account())
                .query()
                .listOfRows()),
        Extract.of(
            "joined-accounts",
            sql.sql(
                    """
                    select went as account, joined_at
                    from joined_account where account = :account order by joined_at
                    """)
                .param("account", person.account())
                .query()
                .listOfRows()));
  }

  /// After the account itself, which has no address of anybody's by now.
  @Override
  public void erase(Subject person) {
    sql.sql("delete from account_address where account = :account")
        .param("account", person.account())
        .update();
    sql.sql("delete from joined_account where account = :account")
        .param("account", person.account())
        .update();
    AddressLinks.forget(sql, person);
  }
}
