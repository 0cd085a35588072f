package org.entente.registration;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.identity.AccountId;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PersonalData;
import org.entente.platform.privacy.PersonalDatum;
import org.entente.platform.privacy.PersonalDatum.LegalBasis;
import org.entente.platform.privacy.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who lets their calendar read their bookings, and by which address.
@Component
@Order(15)
public class CalendarFeeds implements PersonalData {

  private static final int SECRET_BYTES = 20;

  private final JdbcClient sql;
  private final SecureRandom chance = new SecureRandom();

  CalendarFeeds(JdbcClient sql) {
    this.sql = sql;
  }

  public Optional<CalendarFeed> of(AccountId owner) {
    return sql.sql("select account, secret, language from calendar_feed where account = :owner")
        .param("owner", owner.value())
        .query(CalendarFeeds::feed)
        .optional();
  }

  /// The feed at an address, or empty where there is none any more.
  public Optional<CalendarFeed> at(String secret) {
    return sql.sql("select account, secret, language from calendar_feed where secret = :secret")
        .param("secret", secret)
        .query(CalendarFeeds::feed)
        .optional();
  }

  /// Gives somebody an address; one that they had before opens nothing from now on.
  @Transactional
  public void open(AccountId owner, String language) {
    byte[] random = new byte[SECRET_BYTES];
    chance.nextBytes(random);
    sql.sql(
            """
            insert into calendar_feed (account, secret, language)
            values (:owner, :secret, :language)
            on conflict (account)
            do update set secret = excluded.secret, language = excluded.language
            """)
        .param("owner", owner.value())
        .param("secret", HexFormat.of().formatHex(random))
        .param("language", language)
        .update();
  }

  @Transactional
  public void close(AccountId owner) {
    sql.sql("delete from calendar_feed where account = :owner")
        .param("owner", owner.value())
        .update();
  }

  private static CalendarFeed feed(ResultSet row, int index) throws SQLException {
    return new CalendarFeed(
        new AccountId(row.getObject("account", UUID.class)),
        row.getString("secret"),
        row.getString("language"));
  }

  @Override
  public List<PersonalDatum> data() {
    return List.of(
        PersonalDatum.of(
            "registration.privacy.",
            "calendar",
            LegalBasis.CONSENT,
            "calendar_feed.secret",
            "calendar_feed.language"));
  }

  @Override
  public List<Extract> export(Subject person) {
    return List.of(
        Extract.of(
            "calendar",
            sql.sql("select secret, language from calendar_feed where account = :account")
                .param("account", person.account())
                .query()
                .listOfRows()));
  }

  @Override
  public void erase(Subject person) {
    close(new AccountId(person.account()));
  }
}
