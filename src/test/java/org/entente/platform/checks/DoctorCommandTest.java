package org.entente.platform.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.platform.postgres.LocalPostgres;
import org.entente.platform.text.Messages;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command on a server of our own, at work and stopped.
class DoctorCommandTest {

  @TempDir private Path folder;
  private final List<String> said = new ArrayList<>();

  @Test
  void itLooksAtAnInstallationWhetherItRunsOrNot() throws IOException {
    try (LocalPostgres running = LocalPostgres.keeping(folder.resolve("postgresql"))) {
      Flyway.configure()
          .dataSource(running.url("postgres"), "postgres", running.password())
          .load()
          .migrate();
      assertThat(
              doctor(
                  Locale.FRENCH, Map.of("SPRING_MAIL_HOST", "127.0.0.1", "SPRING_MAIL_PORT", "1")))
          .isFalse();
    }
    assertThat(said)
        .anySatisfy(line -> assertThat(line).startsWith("bien · Base de données · PostgreSQL 18"))
        .anySatisfy(line -> assertThat(line).startsWith("à voir · Adresse publique"))
        .anySatisfy(line -> assertThat(line).startsWith("en panne · Serveur de messagerie"))
        .anySatisfy(line -> assertThat(line).contains("127.0.0.1:1"))
        .anySatisfy(line -> assertThat(line).startsWith("à voir · Sauvegardes"))
        .noneSatisfy(line -> assertThat(line).contains("Entente ne tourne pas"));

    said.clear();
    assertThat(doctor(Locale.ENGLISH, Map.of())).isFalse();
    assertThat(said)
        .anySatisfy(line -> assertThat(line).startsWith("sound · Database"))
        .anySatisfy(line -> assertThat(line).startsWith("broken · Mail server · No server"))
        .noneSatisfy(line -> assertThat(line).contains("Public address"));
    assertThat(said.getLast()).startsWith("Entente does not run");
  }

  @Test
  void whereThereIsNothingItSaysHowToBegin() {
    assertThat(doctor(Locale.FRENCH, Map.of("ENTENTE_VAR", folder.resolve("nowhere").toString())))
        .isFalse();
    assertThat(said).singleElement().asString().contains("./entente run", "ENTENTE_VAR");
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsSaidSo() {
    assertThat(doctor(Locale.FRENCH, Map.of("ENTENTE_DB_URL", "jdbc:postgresql://127.0.0.1:1/x")))
        .isFalse();
    assertThat(said.getFirst()).startsWith("en panne · Base de données");
  }

  private boolean doctor(Locale language, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(Map.of("ENTENTE_VAR", folder.toString()));
    all.putAll(settings);
    return new DoctorCommand(all, Clock.systemUTC(), new Messages().in(language), said::add).look();
  }
}
