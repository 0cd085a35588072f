package org.entente.registration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.entente.platform.France;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What registration does by the clock.
@Configuration(proxyBeanMethods = false)
class RegistrationJobs {

  /// Shares are released at midnight in France; the rest of the day looks after changes of the law.
  private static final String AT_MIDNIGHT_AND_EACH_QUARTER = "5 0/15 * * * *";

  /// By day, and again each hour, so that a server that was away or failed makes up for it.
  private static final String BY_DAY = "10 5 9-20 * * *";

  private static final int SECONDS_BETWEEN_LETTERS = 1;
  private static final int SECONDS_BETWEEN_OFFERS = 20;

  @Bean
  RecurringTask<Void> writeLettersTask(WriteLetters letters) {
    return Tasks.recurring("registration-letters", FixedDelay.ofSeconds(SECONDS_BETWEEN_LETTERS))
        .execute((_, _) -> letters.writeDue());
  }

  @Bean
  RecurringTask<Void> passOffersOnTask(ServeLines lines) {
    return Tasks.recurring("registration-offers", FixedDelay.ofSeconds(SECONDS_BETWEEN_OFFERS))
        .execute((_, _) -> lines.passOn());
  }

  @Bean
  RecurringTask<Void> serveLinesTask(ServeLines lines) {
    return Tasks.recurring(
            "registration-serve-lines", Schedules.cron(AT_MIDNIGHT_AND_EACH_QUARTER, France.ZONE))
        .execute((_, _) -> lines.serveAll());
  }

  @Bean
  RecurringTask<Void> endRightsTask(EndRights rights) {
    return Tasks.recurring(
            "registration-end-rights", Schedules.cron(AT_MIDNIGHT_AND_EACH_QUARTER, France.ZONE))
        .execute((_, _) -> rights.endDue());
  }

  @Bean
  RecurringTask<Void> forgetRefusalsTask(RefusalBook refusals) {
    return Tasks.recurring(
            "registration-forget-refusals", Schedules.daily(France.ZONE, LocalTime.of(3, 40)))
        .execute((_, _) -> refusals.forgetOld());
  }

  @Bean
  RecurringTask<Void> dayLettersTask(WriteDayLetters letters) {
    return Tasks.recurring("registration-day-letters", Schedules.cron(BY_DAY, France.ZONE))
        .execute(
            (_, _) -> {
              letters.remind();
              letters.thank();
            });
  }
}
