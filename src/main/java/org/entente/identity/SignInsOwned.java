package org.entente.identity;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What opens an account, and its right to administer. Sessions end and links lapse with the
/// account; passkeys, which know it by its number alone, come along.
@Component
@Order(10)
class SignInsOwned implements AccountBelongings {

  private final JdbcClient sql;

  SignInsOwned(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<String> columns() {
    return List.of("account_address.account", "joined_account.account", "openid_identity.account");
  }

  @Override
  public List<Belonging> of(Portion portion) {
    if (portion.account() == null) {
      return List.of();
    }
    List<Belonging> all = new ArrayList<>();
    if (count(portion, "account where id = :account and administrator") > 0) {
      all.add(Belonging.of("identity.belonging.administrator"));
    }
    all.addAll(
        Belonging.counted(
            "identity.belonging.addresses",
            count(portion, "account_address where account = :account") - 1));
    all.addAll(
        Belonging.counted(
            "identity.belonging.passkeys",
            count(
                portion,
                """
                user_credentials c join user_entities u on u.id = c.user_entity_user_id
                where u.name = cast(:account as text)
                """)));
    all.addAll(
        Belonging.counted(
            "identity.belonging.openid",
            count(portion, "openid_identity where account = :account and removed_at is null")));
    return all;
  }

  private int count(Portion portion, String rows) {
    return sql.sql("select count(*) from " + rows)
        .param("account", portion.owner())
        .query(Integer.class)
        .single();
  }

  @Override
  public void settle(AccountId leaving, AccountId keeper) {
    for (String step :
        List.of(
            """
            update user_credentials c set user_entity_user_id = k.id
            from user_entities l, user_entities k
            where l.name = cast(:leaving as text) and k.name = cast(:keeper as text)
              and c.user_entity_user_id = l.id
            """,
            """
            delete from user_entities l
            where l.name = cast(:leaving as text)
              and exists (select from user_entities k where k.name = cast(:keeper as text))
            """,
            """
            update user_entities set name = cast(:keeper as text), display_name = cast(:keeper as text)
            where name = cast(:leaving as text)
            """,
            "delete from spring_session where principal_name = cast(:leaving as text)",
            """
            delete from one_time_tokens
            where split_part(username, ' ', 1) = cast(:leaving as text)
            """)) {
      sql.sql(step).param("leaving", leaving.value()).param("keeper", keeper.value()).update();
    }
  }
}
