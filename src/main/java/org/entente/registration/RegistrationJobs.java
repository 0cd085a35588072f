package org.entente.registration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.entente.platform.France;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What registration does by the clock.
@Configuration(proxyBeanMethods = false)
class RegistrationJobs {

  /// Shares are released at midnight in France; the rest of the day looks after changes of the law.
  private static final String AT_MIDNIGHT_AND_EACH_QUARTER = "5 0/15 * * * *";

  @Bean
  RecurringTask<Void> serveLinesTask(ServeLines lines) {
    return Tasks.recurring(
            "registration-serve-lines", Schedules.cron(AT_MIDNIGHT_AND_EACH_QUARTER, France.ZONE))
        .execute((_, _) -> lines.serveAll());
  }
}
