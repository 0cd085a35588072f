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
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.entente.platform.postgres.InstallationDatabase;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `./entente backup [FILE]` and `./entente restore FILE`: on the database that `ENTENTE_DB_URL`
/// names, or on our own, which may be at work while it is backed up.
public final class BackupCommand {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'entente-'yyyy-MM-dd-HHmm'.zip'", Locale.ROOT);

  private final InstallationDatabase database;
  private final Clock clock;
  private final Translator say;
  private final Consumer<String> print;

  /// @param environment the settings, as the process has them
  /// @param print takes one line of what the person is told
  BackupCommand(
      Map<String, String> environment, Clock clock, Translator say, Consumer<String> print) {
    this.database = new InstallationDatabase(environment);
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
          if (!database.exists()) {
            return refuse("platform.backup.nothing", database.home().toString());
          }
          if (Files.exists(file)) {
            return refuse("platform.backup.exists", file.toString());
          }
          database.with(
              tables -> {
                new BackUp(clock).to(tables, file);
                new BackupsTaken(JdbcClient.create(tables)).note(clock.instant(), Files.size(file));
              });
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
          if (database.isAtWork()) {
            return refuse("platform.restore.running", database.home().toString());
          }
          database.with(
              tables -> {
                new Restore().from(Path.of(named), tables);
                print.accept(say.say("platform.restore.done", waitingMails(tables)));
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

  private static long waitingMails(DataSource tables) {
    return JdbcClient.create(tables)
        .sql("select count(*) from mail_outbox where sent_at is null and given_up_at is null")
        .query(Long.class)
        .single();
  }

  private static long kilobytes(Path file) throws IOException {
    return Math.ceilDiv(Files.size(file), 1000L);
  }
}
