package org.entente.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.entente.platform.France;
import org.entente.platform.mail.Letter;
import org.entente.platform.mail.Letter.Part;
import org.entente.platform.mail.LetterPress;
import org.entente.platform.mail.Outbox;
import org.entente.platform.mail.Purpose;
import org.entente.platform.page.Origin;
import org.entente.platform.privacy.PrivacyRegister;
import org.entente.platform.privacy.Subject;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Ends accounts that nobody has used for three years, a month after saying so. Whoever signs in
/// within the month keeps theirs; so does whoever cannot be erased, as the last administrator.
@Component
class EndUnusedAccounts {

  static final Duration UNUSED = Duration.ofDays(3 * 365);
  static final Duration NOTICE = Duration.ofDays(30);

  private final JdbcClient sql;
  private final ObjectProvider<PrivacyRegister> register;
  private final Outbox outbox;
  private final LetterPress press;
  private final Messages messages;
  private final Origin origin;
  private final Clock clock;

  EndUnusedAccounts(
      JdbcClient sql,
      ObjectProvider<PrivacyRegister> register,
      Outbox outbox,
      LetterPress press,
      Messages messages,
      Origin origin,
      Clock clock) {
    this.sql = sql;
    this.register = register;
    this.outbox = outbox;
    this.press = press;
    this.messages = messages;
    this.origin = origin;
    this.clock = clock;
  }

  void end() {
    Instant now = clock.instant();
    announced(now.minus(NOTICE)).forEach(register.getObject()::erase);
    unannounced(now.minus(UNUSED)).forEach(person -> announce(person, now));
  }

  private List<Subject> announced(Instant before) {
    return sql.sql(
            """
            select a.id,
              array(select d.email from account_address d where d.account = a.id) as emails
            from account a
            where erased_at is null and end_announced_at < :before and last_seen_at < end_announced_at
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new Subject(
                    row.getObject("id", UUID.class),
                    Set.of((String[]) row.getArray("emails").getArray())))
        .list();
  }

  /// An account, and its main address.
  private record Forgotten(UUID account, String email) {}

  private List<Forgotten> unannounced(Instant before) {
    return sql.sql(
            """
            select id, email from account
            where erased_at is null and last_seen_at < :before
              and (end_announced_at is null or end_announced_at < last_seen_at)
            limit 1000
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new Forgotten(row.getObject("id", UUID.class), row.getString("email")))
        .list();
  }

  private void announce(Forgotten person, Instant now) {
    Translator say = messages.in(Locale.FRENCH);
    Translator also = messages.in(Locale.ENGLISH);
    LocalDate end = France.day(now.plus(NOTICE));
    // Nobody knows any more which of the two the person reads.
    Letter letter =
        new Letter(
            Letter.Sender.ENTENTE,
            "%s / %s"
                .formatted(say.say("identity.unused.subject"), also.say("identity.unused.subject")),
            say.say("identity.unused.subject"),
            List.of(
                new Part.Words(say.say("identity.unused.text", end)),
                new Part.Words(also.say("identity.unused.text", end)),
                new Part.Way(
                    "%s / %s"
                        .formatted(
                            say.say("identity.sign-in.title"), also.say("identity.sign-in.title")),
                    origin.named() + "/sign-in")),
            say.say("identity.unused.closing"));
    outbox.send(
        Purpose.of("account-unused", person.account(), France.day(now)),
        press.set(person.email(), letter, say));
    sql.sql("update account set end_announced_at = :now where id = :account")
        .param("account", person.account())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
