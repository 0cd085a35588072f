package org.entente.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.platform.Uuids;
import org.entente.platform.mail.Letter;
import org.entente.platform.mail.Letter.Part;
import org.entente.platform.mail.LetterPress;
import org.entente.platform.mail.Outbox;
import org.entente.platform.mail.Purpose;
import org.entente.platform.privacy.Subject;
import org.entente.platform.text.Translator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.JdbcOneTimeTokenService;
import org.springframework.stereotype.Component;

/// Links that prove an address to be that of somebody who has an account. They lie beside the links
/// to sign in, under the account's number and the address: no address reads like that, so that they
/// sign nobody in.
@Component
class AddressLinks {

  private static final String SPACE = " ";

  /// For one address as well as for one account, so that nobody's mailbox is filled.
  private static final int MOST_AT_ONCE = 5;

  private final JdbcOneTimeTokenService tokens;
  private final Outbox outbox;
  private final LetterPress press;
  private final JdbcClient sql;
  private final Clock clock;

  AddressLinks(
      JdbcOneTimeTokenService tokens,
      Outbox outbox,
      LetterPress press,
      JdbcClient sql,
      Clock clock) {
    this.tokens = tokens;
    this.outbox = outbox;
    this.press = press;
    this.sql = sql;
    this.clock = clock;
  }

  /// Which address is to become whose.
  record Asked(AccountId account, EmailAddress email) {

    private String name() {
      return account.value() + SPACE + email.value();
    }

    private static Asked named(String name) {
      String[] parts = name.split(SPACE, 2);
      return new Asked(new AccountId(UUID.fromString(parts[0])), new EmailAddress(parts[1]));
    }
  }

  /// Writes to the address, in the same way whether it belongs to somebody or not. One that holds
  /// too many unused links gets no more until they expire; the one who asks cannot tell.
  ///
  /// @return false where the account itself has too many links under way
  boolean ask(Account asker, EmailAddress email, String origin, Translator say) {
    Asked asked = new Asked(asker.id(), email);
    if (unused(1, asker.id().value().toString()) >= MOST_AT_ONCE) {
      return false;
    }
    if (unused(2, email.value()) >= MOST_AT_ONCE) {
      return true;
    }
    String token =
        tokens
            .generate(new GenerateOneTimeTokenRequest(asked.name(), AskForLink.VALID_FOR))
            .getTokenValue();
    String link = origin + "/account/addresses/link?token=" + token;
    outbox.send(
        Purpose.of("address", Uuids.next()),
        press
            .set(email.value(), letter(asker, link, say), say)
            .usefulUntil(clock.instant().plus(AskForLink.VALID_FOR)));
    return true;
  }

  private static Letter letter(Account asker, String link, Translator say) {
    String subject = say.say("identity.address.mail.subject");
    return new Letter(
        Letter.Sender.ENTENTE,
        subject,
        subject,
        List.of(
            new Part.Words(say.say("identity.address.mail.text", asker.email().value())),
            new Part.Words(
                say.say("identity.address.mail.valid", AskForLink.VALID_FOR.toMinutes())),
            new Part.Way(say.say("identity.address.mail.way"), link),
            new Part.Aside(say.say("identity.address.mail.unasked"))),
        say.say("identity.address.mail.closing"));
  }

  /// What a link is for, while it can be used; looking uses nothing up.
  Optional<Asked> find(String token) {
    return sql.sql(
            """
            select username from one_time_tokens
            where token_value = :token and expires_at > :now and strpos(username, ' ') > 0
            """)
        .param("token", token)
        .param("now", now())
        .query(String.class)
        .optional()
        .map(Asked::named);
  }

  /// Uses up every link for the same, for one was pressed.
  void use(Asked asked) {
    sql.sql("delete from one_time_tokens where username = :name")
        .param("name", asked.name())
        .update();
  }

  /// Forgets what an account asked for, and what was asked for these addresses.
  static void forget(JdbcClient sql, Subject person) {
    sql.sql(
            """
            delete from one_time_tokens
            where split_part(username, ' ', 1) = cast(:account as text)
              or split_part(username, ' ', 2) = any(:emails)
            """)
        .param("account", person.account())
        .param("emails", person.array())
        .update();
  }

  /// Counts while nobody else asks for the same, so that asking at once gains nothing.
  ///
  /// @param part 1 for an account, 2 for an address
  private int unused(int part, String who) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:who, 2))")
        .param("who", who)
        .query((_, _) -> true)
        .single();
    return sql.sql(
            """
            select count(*) from one_time_tokens
            where split_part(username, ' ', :part) = :who and strpos(username, ' ') > 0
              and expires_at > :now
            """)
        .param("part", part)
        .param("who", who)
        .param("now", now())
        .query(Integer.class)
        .single();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
