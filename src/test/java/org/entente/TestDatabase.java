package org.entente;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.entente.platform.postgres.LocalPostgres;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A database with all migrations and no rows, cloned from a template that is migrated once per
/// run.
public final class TestDatabase implements AutoCloseable {

  private static final int CONNECTIONS = 80;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /// The one PostgreSQL of this run; its guard removes it when the JVM ends.
  private static final class Server {
    static final LocalPostgres POSTGRES = LocalPostgres.throwaway();
    static final JdbcClient SQL = JdbcClient.create(source("postgres"));
    static final String TEMPLATE = "entente_template";

    static {
      SQL.sql("create database " + TEMPLATE).update();
      Flyway.configure().dataSource(source(TEMPLATE)).load().migrate();
    }

    static PGSimpleDataSource source(String database) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(POSTGRES.url(database));
      source.setUser("postgres");
      return source;
    }
  }

  private final String name;
  private final HikariDataSource pool;

  private TestDatabase(String name, HikariDataSource pool) {
    this.name = name;
    this.pool = pool;
  }

  /// Makes a clone. Whoever makes it closes it, which drops it.
  public static TestDatabase create() {
    String name = "test_" + NUMBER.incrementAndGet();
    Server.SQL.sql("create database %s template %s".formatted(name, Server.TEMPLATE)).update();
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(Server.source(name));
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(0);
    pool.setIdleTimeout(Duration.ofMinutes(1).toMillis());
    pool.setPoolName(name);
    return new TestDatabase(name, pool);
  }

  /// Its JDBC address, for a process of its own; the user is `postgres`.
  public String url() {
    return Server.POSTGRES.url(name);
  }

  public DataSource dataSource() {
    return pool;
  }

  public JdbcClient sql() {
    return JdbcClient.create(pool);
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  @Override
  public void close() {
    pool.close();
    Server.SQL.sql("drop database %s with (force)".formatted(name)).update();
  }
}
