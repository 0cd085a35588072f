package org.entente.platform.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/// Chooses the database: the one that the installation names by `ENTENTE_DB_URL`, else a local one,
/// kept in
/// `run` and thrown away in `demo`.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final int CONNECTIONS = 16;

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

  /// A database for the time of a demonstration.
  @Configuration(proxyBeanMethods = false)
  @Profile("demo & !test")
  static class Throwaway {

    @Bean
    LocalPostgres postgres() {
      return LocalPostgres.throwaway();
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
    pool.setPoolName("entente");
    return pool;
  }
}
