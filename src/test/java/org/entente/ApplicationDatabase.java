package org.entente;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Points the running application to a fresh clone of the database before each class.
///
/// The clone of the last class stays until the next one takes its place, because the application
/// goes on with its background work between classes.
final class ApplicationDatabase implements BeforeAllCallback, BeforeEachCallback {

  /// What tests with the application take turns on.
  static final String APPLICATION = "org.entente.application";

  static final TestClock CLOCK = new TestClock();

  private static final AtomicReference<@Nullable TestDatabase> CURRENT = new AtomicReference<>();

  @Override
  public void beforeAll(ExtensionContext context) {
    if (context.getRequiredTestClass().getEnclosingClass() != null) {
      return;
    }
    TestDatabase before = CURRENT.getAndSet(TestDatabase.create());
    if (before != null) {
      before.close();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    CLOCK.reset();
  }

  /// The data source of the application under test.
  static final class Current extends AbstractDataSource {

    @Override
    public Connection getConnection() throws SQLException {
      return current().dataSource().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) {
      throw new UnsupportedOperationException("The test database has one user");
    }

    private static TestDatabase current() {
      TestDatabase current = CURRENT.get();
      if (current == null) {
        throw new IllegalStateException(
            "No database yet. Maybe a test starts the application without @EntenteTest.");
      }
      return current;
    }
  }
}
