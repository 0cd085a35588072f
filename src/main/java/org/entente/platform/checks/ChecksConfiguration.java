package org.entente.platform.checks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertyResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Which checks there are.
@Configuration(proxyBeanMethods = false)
class ChecksConfiguration {

  @Bean
  Checks checks(
      JdbcClient sql,
      Clock clock,
      Environment settings,
      ObjectProvider<JavaMailSenderImpl> sender) {
    return new Checks(all(sql, clock, settings, sender.getIfAvailable(), true));
  }

  /// @param running whether the application is at work
  static List<Check> all(
      JdbcClient sql,
      Clock clock,
      PropertyResolver settings,
      @Nullable JavaMailSenderImpl sender,
      boolean running) {
    List<Check> checks = new ArrayList<>();
    checks.add(new CheckDatabase(sql));
    checks.add(new CheckClock(sql, clock));
    if (running) {
      checks.add(new CheckAddress(settings.getProperty("entente.address", ""), sql));
    }
    checks.add(new CheckMail(sender, settings.getProperty("entente.mail.from", "")));
    if (running) {
      checks.add(new CheckWaitingMails(sql, clock));
      checks.add(new CheckJobs(sql, clock));
    }
    checks.add(new CheckBackups(sql, clock));
    return checks;
  }
}
