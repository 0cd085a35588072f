package org.entente.notices;

import java.util.List;
import org.entente.identity.AccountBelongings;
import org.entente.identity.AccountId;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What somebody said that they look for, and the weekly letter. The keeper's own word stays; only
/// where they said nothing, what was said from the other account is theirs.
@Component
@Order(40)
class InterestsOwned implements AccountBelongings {

  private final JdbcClient sql;

  InterestsOwned(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<String> columns() {
    return List.of("interest.account", "weekly_letter.account");
  }

  @Override
  public void settle(AccountId leaving, AccountId keeper) {
    for (String step :
        List.of(
            """
            delete from interest
            where account = :leaving and exists (select from interest where account = :keeper)
            """,
            """
            delete from weekly_letter
            where account = :leaving and exists (select from weekly_letter where account = :keeper)
            """)) {
      sql.sql(step).param("leaving", leaving.value()).param("keeper", keeper.value()).update();
    }
  }
}
