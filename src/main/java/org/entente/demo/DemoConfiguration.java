package org.entente.demo;

import java.util.Arrays;
import java.util.stream.Stream;
import org.flywaydb.core.api.Location;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// Adds the demonstration's own table to its throwaway database.
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

  private static final String MIGRATIONS = "classpath:demo/migration";

  @Bean
  FlywayConfigurationCustomizer demoMigrations() {
    return flyway ->
        flyway.locations(
            Stream.concat(
                    Arrays.stream(flyway.getLocations()).map(Location::getDescriptor),
                    Stream.of(MIGRATIONS))
                .toArray(String[]::new));
  }
}
