package org.entente;

import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What the application under test has in place of its own: a clock that stands, and a database
/// that changes with the test class.
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

  @Bean
  @Primary
  TestClock testClock() {
    return ApplicationDatabase.CLOCK;
  }

  @Bean
  DataSource database() {
    return new ApplicationDatabase.Current();
  }
}
