package org.entente.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.platform.postgres.LocalPostgres;
import org.entente.platform.text.Messages;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The two commands on servers of our own, as an installation has them.
class BackupCommandTest {

  @TempDir private Path folder;
  private final List<String> said = new ArrayList<>();

  @Test
  void whatIsBackedUpWhileItRunsComesBackInAnotherFolder() throws IOException {
    Path file = folder.resolve("backup.zip");
    try (LocalPostgres running = LocalPostgres.keeping(home("first"))) {
      JdbcClient sql = migrated(running);
      sql.sql(
              """
              insert into account (id, email, name, opened_at)
              values (gen_random_uuid(), 'staff@example.org', 'L’accueil', now())
              """)
          .update();
      sql.sql(
              """
              insert into mail_outbox (id, purpose, recipient, subject, body, language, written_at)
              values (gen_random_uuid(), 'test:1', 'staff@example.org', 'Oui', 'Oui', 'fr', now())
              """)
          .update();
      assertThat(command("first").backUp(file.toString())).isTrue();
      assertThat(new BackupsTaken(sql).latest(2))
          .singleElement()
          .extracting(BackupsTaken.Taken::bytes)
          .isEqualTo(Files.size(file));
      assertThat(command("first").backUp(file.toString())).as("a second of that name").isFalse();
      assertThat(command("first").restore(file.toString())).as("while it runs").isFalse();
    }
    assertThat(said).hasSize(3);
    assertThat(said.get(0)).startsWith("Sauvegarde faite").contains(file.toString());
    assertThat(said.get(1)).contains("existe déjà");
    assertThat(said.get(2)).contains("Entente tourne", "Arrêtez-le");

    assertThat(command("second").restore(file.toString())).isTrue();
    assertThat(said.getLast()).contains("Tout est rétabli", "Un message attendait");
    assertThat(command("second").restore(file.toString())).as("once more").isFalse();
    assertThat(said.getLast()).contains("contient déjà", "Rien n’a été changé");
    try (LocalPostgres again = LocalPostgres.keeping(home("second"))) {
      assertThat(
              sql(again)
                  .sql("select name from account where email = 'staff@example.org'")
                  .query(String.class)
                  .single())
          .isEqualTo("L’accueil");
    }
  }

  @Test
  void whatCannotBeDoneIsSaidWithTheWayOut() throws IOException {
    assertThat(command("nowhere").backUp(null)).isFalse();
    assertThat(said.getLast()).contains("Rien à sauvegarder", "ENTENTE_VAR");
    assertThat(folder.resolve("nowhere")).doesNotExist();
    assertThat(command("nowhere").restore(folder.resolve("missing.zip").toString())).isFalse();
    assertThat(said.getLast()).contains("missing.zip", "./entente restore FICHIER");
    Path text = Files.writeString(folder.resolve("letter.zip"), "Bonjour");
    assertThat(command("empty").restore(text.toString())).isFalse();
    assertThat(said.getLast()).contains("n’est pas une sauvegarde entière");
    assertThat(command("empty").backUp("/nowhere/at/all.zip")).isFalse();
    assertThat(said.getLast()).contains("/nowhere/at/all.zip", "le dossier n’existe-t-il pas");
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsSaidSoAndLeavesNothingBehind() {
    Path file = folder.resolve("never.zip");
    for (String url : new String[] {"mysql://elsewhere", "jdbc:postgresql://127.0.0.1:1/x"}) {
      BackupCommand command =
          new BackupCommand(
              Map.of("ENTENTE_DB_URL", url),
              Clock.systemUTC(),
              new Messages().in(Locale.FRENCH),
              said::add);
      assertThat(command.backUp(file.toString())).isFalse();
      assertThat(said.getLast()).startsWith("La base de données répond");
    }
    assertThat(folder).isEmptyDirectory();
  }

  private BackupCommand command(String name) {
    return new BackupCommand(
        Map.of("ENTENTE_VAR", folder.resolve(name).toString()),
        Clock.systemUTC(),
        new Messages().in(Locale.FRENCH),
        said::add);
  }

  private Path home(String name) {
    return folder.resolve(name).resolve("postgresql");
  }

  private static JdbcClient migrated(LocalPostgres server) {
    Flyway.configure()
        .dataSource(server.url("postgres"), "postgres", server.password())
        .load()
        .migrate();
    return sql(server);
  }

  private static JdbcClient sql(LocalPostgres server) {
    return JdbcClient.create(
        new DriverManagerDataSource(server.url("postgres"), "postgres", server.password()));
  }
}
