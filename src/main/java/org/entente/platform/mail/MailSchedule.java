package org.entente.platform.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.function.BooleanSupplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Empties the outbox every few seconds, on one of the servers at a time, where SMTP is configured.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class MailSchedule {

  private static final int SECONDS = 3;

  @Bean
  RecurringTask<Void> mailDeliveryTask(MailDelivery delivery) {
    return task(delivery::deliverNext);
  }

  /// The work as db-scheduler knows it.
  ///
  /// @param deliverNext sends a mail and tells whether there was one
  static RecurringTask<Void> task(BooleanSupplier deliverNext) {
    return Tasks.recurring("mail-delivery", FixedDelay.ofSeconds(SECONDS))
        .execute(
            (_, _) -> {
              boolean more = true;
              while (more) {
                more = deliverNext.getAsBoolean();
              }
            });
  }
}
