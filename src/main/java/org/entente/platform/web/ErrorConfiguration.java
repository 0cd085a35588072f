package org.entente.platform.web;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// What stands before everything else when an error is told.
@Configuration(proxyBeanMethods = false)
class ErrorConfiguration {

  @Bean
  FilterRegistrationBean<AwayFilter> away() {
    FilterRegistrationBean<AwayFilter> registration =
        new FilterRegistrationBean<>(new AwayFilter());
    registration.setDispatcherTypes(DispatcherType.ERROR);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
