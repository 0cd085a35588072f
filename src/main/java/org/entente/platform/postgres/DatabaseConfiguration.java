package org.entente.platform.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/// Chooses the database: the one that the installation names by `ENTENTE_DB_URL`, else a local one,
/// kept in
/// `run` and thrown away in `demo`.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final int CONNECTIONS = 16;

  /// How long a page waits for one: whoever waits longer has gone, and a crowd must not pile up.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// The database that an installation brings.
  @Configuration(proxyBeanMethods = false)
  @Profile("run & !test")
  @ConditionalOnProperty("entente.db.url")
  static class External {

    @Bean
    DataSource database(Environment environment) {
      return pool(
          environment.getRequiredProperty("entente.db.url"),
          environment.getProperty("entente.db.user", "entente"),
          environment.getProperty("entente.db.password", ""));
    }
  }

  /// A database of our own that keeps its data under `entente.var`.
  @Configuration(proxyBeanMethods = false)
  @Profile("run & !test")
  @ConditionalOnMissingBean(External.class)
  static class Kept {

    @Bean
    LocalPostgres postgres(Environment environment) {
      return LocalPostgres.keeping(
          Path.of(environment.getProperty("entente.var", "var"), "postgresql").toAbsolutePath());
    }

    @Bean
    DataSource database(LocalPostgres postgres) {
      return pool(postgres.url("postgres"), "postgres", postgres.password());
    }
  }

  /// A database for the time of a demonstration. The launcher's rehearsal keeps data that are
  /// migrated and otherwise empty, so that each demonstration begins with a copy of them.
  @Configuration(proxyBeanMethods = false)
  @Profile("demo & !test")
  static class Throwaway {

    @Bean
    LocalPostgres postgres(
        Environment environment, ObjectProvider<FlywayConfigurationCustomizer> customizers) {
      String kept = environment.getProperty("entente.demo.template");
      if (kept == null) {
        return LocalPostgres.throwaway();
      }
      DataTemplate template = new DataTemplate(Path.of(kept).toAbsolutePath());
      if (!template.exists() && environment.acceptsProfiles(Profiles.of("rehearsal"))) {
        template.make(server -> migrate(server, customizers));
      }
      return LocalPostgres.throwaway(template.exists() ? template : null);
    }

    private static void migrate(
        LocalPostgres server, ObjectProvider<FlywayConfigurationCustomizer> customizers) {
      FluentConfiguration flyway =
          Flyway.configure().dataSource(server.url("postgres"), "postgres", server.password());
      customizers.orderedStream().forEach(customizer -> customizer.customize(flyway));
      flyway.load().migrate();
    }

    @Bean
    DataSource database(LocalPostgres postgres) {
      return pool(postgres.url("postgres"), "postgres", postgres.password());
    }
  }

  private static HikariDataSource pool(String url, String user, String password) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setConnectionTimeout(PATIENCE.toMillis());
    pool.setPoolName("entente");
    return pool;
  }
}
