package org.entente.demo;

import java.util.List;
import java.util.UUID;
import org.entente.identity.Account;
import org.entente.identity.AccountId;
import org.entente.identity.CurrentAccount;
import org.entente.platform.LocalizedText;
import org.entente.platform.page.PersonaSource;
import org.entente.platform.page.Shell;
import org.entente.platform.text.Translator;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The people of the story, as the bar at the top of each page offers them.
@Component
@Profile("demo")
public class Personas implements PersonaSource {

  private final JdbcClient sql;
  private final CurrentAccount current;

  Personas(JdbcClient sql, CurrentAccount current) {
    this.sql = sql;
    this.current = current;
  }

  /// Brings somebody into the bar.
  public void add(Persona persona) {
    sql.sql(
            """
            insert into demo_persona (id, account_id, position, title_fr, title_en)
            values (:id, :account, :position, :french, :english)
            """)
        .param("id", persona.id())
        .param("account", persona.account().value())
        .param("position", persona.position())
        .param("french", persona.title().french())
        .param("english", persona.title().english())
        .update();
  }

  /// Everybody of the story, from left to right.
  public List<Persona> all() {
    return sql.sql("select * from demo_persona order by position, id")
        .query(
            (row, _) ->
                new Persona(
                    row.getString("id"),
                    new AccountId(row.getObject("account_id", UUID.class)),
                    row.getInt("position"),
                    new LocalizedText(row.getString("title_fr"), row.getString("title_en"))))
        .list();
  }

  @Override
  public List<Shell.Persona> personas(Translator say) {
    AccountId reader = current.find().map(Account::id).orElse(null);
    return all().stream()
        .map(
            persona ->
                new Shell.Persona(
                    persona.id(), say.say(persona.title()), persona.account().equals(reader)))
        .toList();
  }
}
