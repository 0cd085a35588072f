package org.entente;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test on real PostgreSQL without Spring.
///
/// Its constructor and its methods may ask for `JdbcClient`, `DataSource`, `TransactionTemplate`,
/// [TestDatabase] and [TestClock].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(DatabaseExtension.class)
public @interface DatabaseTest {

  /// Whether each test method gets a clone of its own (some 50 ms each) instead of each class.
  boolean perMethod() default false;
}
