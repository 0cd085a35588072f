package org.entente;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.entente.platform.postgres.LocalPostgres;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
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
  private final Door door;

  private TestDatabase(String name, HikariDataSource pool) {
    this.name = name;
    this.pool = pool;
    this.door = new Door(pool);
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
    return door;
  }

  public JdbcClient sql() {
    return JdbcClient.create(pool);
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  /// Takes the database away until what this returns is closed: nobody stays connected, and whoever
  /// asks for a connection gets none, as from a pool that has waited for one in vain.
  public AutoCloseable away() {
    door.shut = true;
    pool.getHikariPoolMXBean().softEvictConnections();
    Server.SQL
        .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = :name")
        .param("name", name)
        .query(Boolean.class)
        .list();
    return () -> door.shut = false;
  }

  /// The way to the pool, which can be shut.
  private static final class Door extends DelegatingDataSource {

    private volatile boolean shut;

    Door(DataSource pool) {
      super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (shut) {
        throw new SQLTransientConnectionException("The database is away.");
      }
      return super.getConnection();
    }
  }

  @Override
  public void close() {
    pool.close();
    Server.SQL.sql("drop database %s with (force)".formatted(name)).update();
  }
}
