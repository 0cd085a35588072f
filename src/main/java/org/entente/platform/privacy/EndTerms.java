package org.entente.platform.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.List;
import org.entente.platform.France;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Every night, ends the personal data that has reached its term: each module in a transaction of
/// its own.
@Component
public class EndTerms {

  private final List<PersonalData> modules;
  private final TransactionTemplate transaction;

  EndTerms(List<PersonalData> modules, TransactionTemplate transaction) {
    this.modules = modules;
    this.transaction = transaction;
  }

  public void endAll() {
    modules.forEach(module -> transaction.executeWithoutResult(_ -> module.endTerms()));
  }

  @Configuration(proxyBeanMethods = false)
  static class Schedule {

    @Bean
    RecurringTask<Void> endTermsTask(EndTerms terms) {
      return Tasks.recurring("privacy-end-terms", Schedules.daily(France.ZONE, LocalTime.of(3, 10)))
          .execute((_, _) -> terms.endAll());
    }
  }
}
