package org.entente.platform.backup;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.entente.platform.postgres.LocalPostgres;
import org.entente.platform.postgres.RunningPostgres;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// `./entente backup [FILE]` and `./entente restore FILE`: on the database that `ENTENTE_DB_URL`
/// names, or on our own, which may be at work while it is backed up.
public final class BackupCommand {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'entente-'yyyy-MM-dd-HHmm'.zip'", Locale.ROOT);

  private final Map<String, String> environment;
  private final Clock clock;
  private final Translator say;
  private final Consumer<String> print;

  /// @param environment the settings, as the process has them
  /// @param print takes one line of what the person is told
  BackupCommand(
      Map<String, String> environment, Clock clock, Translator say, Consumer<String> print) {
    this.environment = environment;
    this.clock = clock;
    this.say = say;
    this.print = print;
  }

  /// @param arguments `backup` or `restore`, and the file
  static void main(String[] arguments) {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    BackupCommand command =
        new BackupCommand(
            System.getenv(),
            Clock.system(ZoneId.systemDefault()),
            new Messages().in(Locale.getDefault()),
            IO::println);
    String file = arguments.length > 1 ? arguments[1] : null;
    System.exit(
        (arguments[0].equals("backup") ? command.backUp(file) : command.restore(file)) ? 0 : 1);
  }

  /// @param named where to, or null for a name of its own in the current folder
  /// @return whether there is a backup now
  boolean backUp(@Nullable String named) {
    Path file = Path.of(named == null ? NAME.format(ZonedDateTime.now(clock)) : named);
    return succeeds(
        () -> {
          if (external() == null && !Files.exists(home())) {
            return refuse("platform.backup.nothing", home().toString());
          }
          if (Files.exists(file)) {
            return refuse("platform.backup.exists", file.toString());
          }
          at(database -> new BackUp(clock).to(database, file));
          print.accept(say.say("platform.backup.done", file.toString(), kilobytes(file)));
          return true;
        });
  }

  /// @return whether everything is back
  boolean restore(@Nullable String named) {
    return succeeds(
        () -> {
          if (named == null || !Files.isReadable(Path.of(named))) {
            return refuse("platform.restore.which", named == null ? "" : named);
          }
          if (running().isPresent()) {
            return refuse("platform.restore.running", home().toString());
          }
          at(
              database -> {
                new Restore().from(Path.of(named), database);
                print.accept(say.say("platform.restore.done", waitingMails(database)));
              });
          return true;
        });
  }

  /// What can go wrong on the way.
  private interface Attempt {
    boolean make() throws IOException, SQLException;
  }

  /// Makes it, or says in the person's language what was in the way.
  private boolean succeeds(Attempt attempt) {
    try {
      return attempt.make();
    } catch (BackupRefused refused) {
      String reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return refuse("platform.restore.refused." + reason, refused.details().toArray());
    } catch (SQLException | DataAccessException | FlywayException failure) {
      return refuse("platform.backup.database", String.valueOf(failure.getMessage()));
    } catch (IOException | UncheckedIOException failure) {
      return refuse("platform.backup.file", failure.toString());
    }
  }

  private boolean refuse(String key, Object... details) {
    print.accept(say.say(key, details));
    return false;
  }

  /// Something done with a database.
  private interface Work {
    void on(DataSource database) throws IOException, SQLException;
  }

  private void at(Work work) throws IOException, SQLException {
    String url = external();
    if (url != null) {
      work.on(
          source(
              url,
              environment.getOrDefault("ENTENTE_DB_USER", "entente"),
              environment.getOrDefault("ENTENTE_DB_PASSWORD", "")));
      return;
    }
    Optional<RunningPostgres> running = running();
    if (running.isPresent()) {
      work.on(source(running.get().url(), "postgres", running.get().password()));
      return;
    }
    try (LocalPostgres server = LocalPostgres.keeping(home())) {
      work.on(source(server.url("postgres"), "postgres", server.password()));
    }
  }

  /// Our own server, while Entente keeps it at work.
  private Optional<RunningPostgres> running() throws IOException {
    return external() == null && Files.exists(home())
        ? RunningPostgres.on(home())
        : Optional.empty();
  }

  private @Nullable String external() {
    return environment.get("ENTENTE_DB_URL");
  }

  private Path home() {
    return Path.of(environment.getOrDefault("ENTENTE_VAR", "var"), "postgresql").toAbsolutePath();
  }

  private static DataSource source(String url, String user, String password) {
    return new DriverManagerDataSource(url, user, password);
  }

  private static long waitingMails(DataSource database) {
    return JdbcClient.create(database)
        .sql("select count(*) from mail_outbox where sent_at is null and given_up_at is null")
        .query(Long.class)
        .single();
  }

  private static long kilobytes(Path file) throws IOException {
    return Math.ceilDiv(Files.size(file), 1000L);
  }
}
