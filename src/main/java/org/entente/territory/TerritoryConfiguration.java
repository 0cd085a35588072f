package org.entente.territory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads the places of France once, when the application starts.
@Configuration(proxyBeanMethods = false)
class TerritoryConfiguration {

  @Bean
  Gazetteer gazetteer() {
    return Gazetteer.load();
  }
}
