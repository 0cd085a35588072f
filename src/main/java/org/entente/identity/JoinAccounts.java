package org.entente.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.entente.platform.changes.Changes;
import org.entente.platform.text.Translator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes two accounts of one person one: whatever refers to the one that leaves refers to the
/// keeper from then on, or nothing does. The row of the one that leaves goes last, so that the
/// database itself refuses to forget anything.
@Component
class JoinAccounts {

  private final List<AccountBelongings> belongings;
  private final JdbcClient sql;
  private final TellAddresses tell;
  private final Changes changes;
  private final Clock clock;

  JoinAccounts(
      List<AccountBelongings> belongings,
      JdbcClient sql,
      TellAddresses tell,
      Changes changes,
      Clock clock) {
    this.belongings = belongings;
    this.sql = sql;
    this.tell = tell;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void join(Account keeper, Account leaving, String origin, Translator say) {
    for (AccountBelongings module : belongings) {
      module.settle(leaving.id(), keeper.id());
      module.columns().forEach(column -> pass(column, leaving.id(), keeper.id()));
    }
    takeOver(leaving.id(), keeper.id());
    note(leaving.id(), keeper.id());
    sql.sql("delete from account where id = :leaving")
        .param("leaving", leaving.id().value())
        .update();
    tell.tell(keeper.email(), TellAddresses.JOINED, leaving.email(), origin, say);
    tell.tell(leaving.email(), TellAddresses.JOINED, keeper.email(), origin, say);
    changes.changed(Accounts.topic(leaving.id()));
  }

  /// The names are our own: they stand in the sources.
  private void pass(String column, AccountId leaving, AccountId keeper) {
    String[] names = column.split("\\.", 2);
    sql.sql("update %1$s set %2$s = :keeper where %2$s = :leaving".formatted(names[0], names[1]))
        .param("keeper", keeper.value())
        .param("leaving", leaving.value())
        .update();
  }

  /// What stands in the account's own row.
  private void takeOver(AccountId leaving, AccountId keeper) {
    sql.sql(
            """
            update account k
            set name = coalesce(k.name, l.name), administrator = k.administrator or l.administrator,
              opened_at = least(k.opened_at, l.opened_at),
              last_seen_at = greatest(k.last_seen_at, l.last_seen_at),
              passkey_offered_at = coalesce(k.passkey_offered_at, l.passkey_offered_at)
            from account l
            where k.id = :keeper and l.id = :leaving
            """)
        .param("keeper", keeper.value())
        .param("leaving", leaving.value())
        .update();
  }

  private void note(AccountId leaving, AccountId keeper) {
    sql.sql(
            """
            insert into joined_account (went, account, joined_at) values (:leaving, :keeper, :now)
            """)
        .param("leaving", leaving.value())
        .param("keeper", keeper.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
