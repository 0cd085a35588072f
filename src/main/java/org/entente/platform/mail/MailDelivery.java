package org.entente.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.platform.mail.DeliveryStore.Held;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes mails from the outbox to the SMTP server, where one is configured (`spring.mail.host`).
///
/// Each mail is a transaction that holds its row until the server has answered, so that no other
/// server of ours takes it meanwhile; PostgreSQL lets it go when its holder dies. Within, an
/// attempt
/// is committed on its own before the text is handed over. What a crash leaves is then told from
/// what never left, and goes out again under the same Message-ID (decision 8).
@Component
@ConditionalOnProperty("spring.mail.host")
public class MailDelivery {

  /// After so many tries nobody tries any more; some 17 hours have passed then.
  static final int TRIES = 10;

  private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

  private final DeliveryStore store;
  private final MailServer server;
  private final Clock clock;
  private final TransactionTemplate holding;
  private final TransactionTemplate beside;

  MailDelivery(
      DeliveryStore store,
      MailServer server,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.server = server;
    this.clock = clock;
    this.holding = new TransactionTemplate(transactions);
    this.beside = new TransactionTemplate(transactions);
    this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// Sends the mail that has waited longest.
  ///
  /// @return whether there was one, so that the caller goes on until there is none
  public boolean deliverNext() {
    return holding.execute(
        _ -> {
          Optional<Held> next = store.hold(clock.instant());
          next.ifPresent(this::deliver);
          return next.isPresent();
        });
  }

  private void deliver(Held held) {
    UUID mail = held.written().id();
    int number = held.attempts() + 1;
    int before = held.tries() + store.endForgotten(mail, clock.instant());
    if (before >= TRIES) {
      store.giveUp(mail, before, clock.instant());
      return;
    }
    Handover handover =
        server.hand(
            held.written(),
            () -> beside.executeWithoutResult(_ -> store.begin(mail, number, clock.instant())));
    Instant now = clock.instant();
    switch (handover) {
      case Handover.Accepted() -> {
        store.end(mail, number, "ACCEPTED", null, now);
        store.sent(mail, now);
      }
      case Handover.Refused(String answer) -> {
        store.end(mail, number, "REFUSED", answer, now);
        store.giveUp(mail, before + 1, now);
        log.warn("Mail {} was refused for good: {}", mail, answer);
      }
      case Handover.Postponed(String answer) -> {
        store.end(mail, number, "POSTPONED", answer, now);
        failed(mail, before + 1, answer, now);
      }
      case Handover.Unknown(String answer) -> {
        store.end(mail, number, "UNKNOWN", answer, now);
        failed(mail, before + 1, answer, now);
      }
    }
  }

  private void failed(UUID mail, int tries, String answer, Instant now) {
    log.warn("Mail {} was not accepted, try {}: {}", mail, tries, answer);
    if (tries >= TRIES) {
      store.giveUp(mail, tries, now);
    } else {
      store.postpone(mail, tries, now.plus(Duration.ofMinutes(1L << (tries - 1))));
    }
  }
}
