package org.entente.platform.backup;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
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
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

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
  static void main(String[] arguments) throws IOException {
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
  boolean backUp(@Nullable String named) throws IOException {
    Path file = Path.of(named == null ? NAME.format(ZonedDateTime.now(clock)) : named);
    if (external() == null && !Files.exists(home())) {
      print.accept(say.say("platform.backup.nothing", home().toString()));
      return false;
    }
    try {
      Optional<RunningPostgres> running =
          external() == null ? RunningPostgres.on(home()) : Optional.empty();
      if (running.isPresent()) {
        new BackUp(clock)
            .to(source(running.get().url(), "postgres", running.get().password()), file);
      } else {
        at(database -> new BackUp(clock).to(database, file));
      }
      print.accept(say.say("platform.backup.done", file.toString(), kilobytes(file)));
      return true;
    } catch (FileAlreadyExistsException _) {
      print.accept(say.say("platform.backup.exists", file.toString()));
    } catch (SQLException failure) {
      print.accept(say.say("platform.backup.database", String.valueOf(failure.getMessage())));
    }
    return false;
  }

  /// @return whether everything is back
  boolean restore(@Nullable String named) throws IOException {
    if (named == null || !Files.isReadable(Path.of(named))) {
      print.accept(say.say("platform.restore.which", named == null ? "" : named));
      return false;
    }
    try {
      at(
          database -> {
            new Restore().from(Path.of(named), database);
            print.accept(say.say("platform.restore.done", waitingMails(database)));
          });
      return true;
    } catch (BackupRefused refused) {
      String reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      print.accept(say.say("platform.restore.refused." + reason, refused.details().toArray()));
    } catch (SQLException failure) {
      print.accept(say.say("platform.backup.database", String.valueOf(failure.getMessage())));
    } catch (IllegalStateException _) {
      print.accept(say.say("platform.restore.running", home().toString()));
    }
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
    try (LocalPostgres server = LocalPostgres.keeping(home())) {
      work.on(source(server.url("postgres"), "postgres", server.password()));
    }
  }

  private @Nullable String external() {
    return environment.get("ENTENTE_DB_URL");
  }

  private Path home() {
    return Path.of(environment.getOrDefault("ENTENTE_VAR", "var"), "postgresql").toAbsolutePath();
  }

  private static DataSource source(String url, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    return source;
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
