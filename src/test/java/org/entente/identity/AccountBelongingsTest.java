package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.EntenteTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// No table that refers to accounts is forgotten when two of them become one.
@EntenteTest
class AccountBelongingsTest {

  private final List<AccountBelongings> belongings;
  private final JdbcClient sql;

  AccountBelongingsTest(List<AccountBelongings> belongings, JdbcClient sql) {
    this.belongings = belongings;
    this.sql = sql;
  }

  @Test
  void everyColumnThatRefersToAnAccountIsDeclaredOnce() {
    List<String> referring =
        sql.sql(
                """
                select k.conrelid::regclass || '.' || a.attname
                from pg_constraint k
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
                where k.contype = 'f' and k.confrelid = 'account'::regclass
                """)
            .query(String.class)
            .list();
    assertThat(referring).hasSizeGreaterThan(10);
    assertThat(belongings.stream().flatMap(module -> module.columns().stream()))
        .as("columns that AccountBelongings declare, and those that there are")
        .containsExactlyInAnyOrderElementsOf(referring);
  }

  /// A column that says `account` without the database's word for it would be forgotten.
  @Test
  void noColumnRefersToAnAccountWithoutAForeignKey() {
    assertThat(
            sql.sql(
                    """
                    select c.table_name || '.' || c.column_name
                    from information_schema.columns c
                    where c.table_schema = 'public' and c.data_type = 'uuid'
                      and c.column_name ~ '^(account|booker|.*_by)$'
                      and not exists (
                        select from pg_constraint k
                        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
                        where k.contype = 'f' and k.conrelid = to_regclass(quote_ident(c.table_name))
                          and a.attname = c.column_name)
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }
}
