package org.entente.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.entente.platform.France;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When the weekly letters are written.
@Configuration(proxyBeanMethods = false)
class DigestJobs {

  /// Before the week's work, and again each hour of the morning, so that a server that was away or
  /// failed makes up for it.
  private static final String ON_MONDAY_MORNING = "20 35 7-11 * * MON";

  @Bean
  RecurringTask<Void> weeklyLettersTask(WriteDigest digest) {
    return Tasks.recurring("notices-weekly-letters", Schedules.cron(ON_MONDAY_MORNING, France.ZONE))
        .execute((_, _) -> digest.writeDue());
  }
}
