package org.entente.conventions.signing;

import java.util.List;
import org.entente.identity.AccountBelongings;
import org.entente.identity.AccountId;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Codes to sign with, good for minutes and in the session of whoever asked: they lapse, and the
/// keeper asks for another.
@Component
@Order(50)
class CodesOwned implements AccountBelongings {

  private final JdbcClient sql;

  CodesOwned(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<String> columns() {
    return List.of("signing_code.account");
  }

  @Override
  public void settle(AccountId leaving, AccountId keeper) {
    sql.sql("delete from signing_code where account = :leaving")
        .param("leaving", leaving.value())
        .update();
  }
}
