package org.entente.proof;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A database that servers and measurements share.
public record Database(String url, String user, String password) {

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  public JdbcClient client() {
    return JdbcClient.create(new DriverManagerDataSource(url, user, password));
  }

  @Override
  public String toString() {
    return url;
  }
}
