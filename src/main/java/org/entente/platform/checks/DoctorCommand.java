package org.entente.platform.checks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.entente.platform.postgres.InstallationDatabase;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// `./entente doctor`: the checks, whether Entente runs or not, by the settings it would run with.
public final class DoctorCommand {

  private static final int PLAIN_PORT = 25;

  private final Map<String, String> environment;
  private final Clock clock;
  private final Translator say;
  private final Consumer<String> print;

  /// @param environment the settings, as the process has them
  /// @param print takes one line of what the person is told
  DoctorCommand(
      Map<String, String> environment, Clock clock, Translator say, Consumer<String> print) {
    this.environment = environment;
    this.clock = clock;
    this.say = say;
    this.print = print;
  }

  static void main() {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    DoctorCommand doctor =
        new DoctorCommand(
            System.getenv(),
            Clock.systemUTC(),
            new Messages().in(Locale.getDefault()),
            IO::println);
    System.exit(doctor.look() ? 0 : 1);
  }

  /// Looks at everything and says what it saw, line by line.
  ///
  /// @return whether nothing is broken
  boolean look() {
    InstallationDatabase database = new InstallationDatabase(environment);
    if (!database.exists()) {
      print.accept(say.say("platform.doctor.nothing", database.home().toString()));
      return false;
    }
    try {
      // Whether an external database has an Entente at work, only its address can tell.
      boolean running = database.isExternal() || database.isAtWork();
      boolean[] sound = new boolean[1];
      database.with(tables -> sound[0] = report(tables, running));
      return sound[0];
    } catch (SQLException | DataAccessException failure) {
      print.accept(say.say("platform.doctor.database", Checks.reason(failure)));
    } catch (IOException | UncheckedIOException failure) {
      print.accept(say.say("platform.doctor.file", Checks.reason(failure)));
    }
    return false;
  }

  private boolean report(DataSource tables, boolean running) {
    StandardEnvironment settings = settings();
    List<Finding> findings =
        new Checks(
                ChecksConfiguration.all(
                    JdbcClient.create(tables), clock, settings, sender(settings), running))
            .look();
    for (Finding finding : findings) {
      print.accept(
          "%s · %s · %s".formatted(finding.word(say), finding.title(say), finding.text(say)));
    }
    if (!running) {
      print.accept(say.say("platform.doctor.stopped"));
    }
    return findings.stream().noneMatch(finding -> finding.state() == Finding.State.BROKEN);
  }

  private StandardEnvironment settings() {
    StandardEnvironment settings = new StandardEnvironment();
    MutablePropertySources sources = settings.getPropertySources();
    sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    sources.addLast(
        new SystemEnvironmentPropertySource(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            Map.<String, Object>copyOf(environment)));
    return settings;
  }

  /// As Spring Boot would make it, or null where no server is named.
  private static @Nullable JavaMailSenderImpl sender(StandardEnvironment settings) {
    String host = settings.getProperty("spring.mail.host", "");
    if (host.isEmpty()) {
      return null;
    }
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(host);
    sender.setPort(settings.getProperty("spring.mail.port", Integer.class, PLAIN_PORT));
    sender.setUsername(settings.getProperty("spring.mail.username"));
    sender.setPassword(settings.getProperty("spring.mail.password"));
    Properties properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", "10000");
    properties.put("mail.smtp.timeout", "10000");
    properties.putAll(
        Binder.get(settings)
            .bind("spring.mail.properties", Bindable.mapOf(String.class, String.class))
            .orElse(Map.of()));
    sender.setJavaMailProperties(properties);
    return sender;
  }
}
