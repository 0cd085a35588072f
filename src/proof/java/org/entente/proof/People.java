package org.entente.proof;

import java.util.Set;
import java.util.UUID;
import org.entente.identity.Account;
import org.entente.identity.AccountId;
import org.entente.identity.EmailAddress;
import org.entente.registration.Attendee;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Accounts of people of member companies, a hundred to a company; every third company belongs to
/// the partner
/// cluster. Entering each by hand would take longer than everything that is measured, so PostgreSQL
/// makes
/// their rows.
public final class People {

  private static final long FIRST_HALF = 0x0190_0000_0000_7000L;
  private static final long SECOND_HALF = 0x8000_0000_0000_0000L;

  private static final String COMPANIES =
      """
      insert into company (id, cluster, name, commune)
      select ('01900000-0000-7001-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
        case when n % 3 = 0 then :partner else :host end, 'Compagnie ' || n, '31555'
      from generate_series(0, :people / 100) n
      """;
  private static final String MEMBERSHIPS =
      """
      insert into membership (company, cluster, from_day)
      select id, cluster, date '2020-01-01' from company where name like 'Compagnie %'
      """;
  private static final String ACCOUNTS =
      """
      insert into account (id, email, name, opened_at)
      select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
        'personne-' || n || '@example.org', 'Personne ' || n, now()
      from generate_series(0, :people - 1) n
      """;
  private static final String PERSONS =
      """
      insert into person (id, company, name, email)
      select ('01900000-0000-7002-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
        ('01900000-0000-7001-8000-' || lpad(to_hex(n / 100), 12, '0'))::uuid,
        'Personne ' || n, 'personne-' || n || '@example.org'
      from generate_series(0, :people - 1) n
      """;

  private People() {}

  static void enter(JdbcClient sql, int people, UUID host, UUID partner) {
    sql.sql(COMPANIES)
        .param("people", people)
        .param("host", host)
        .param("partner", partner)
        .update();
    sql.sql(MEMBERSHIPS).update();
    sql.sql(ACCOUNTS).param("people", people).update();
    sql.sql(PERSONS).param("people", people).update();
    sql.sql("analyze account, account_address, person, company, membership").update();
  }

  public static UUID id(int number) {
    return new UUID(FIRST_HALF, SECOND_HALF | number);
  }

  public static Account account(int number) {
    EmailAddress email = new EmailAddress("personne-" + number + "@example.org");
    return new Account(
        new AccountId(id(number)), email, Set.of(email), "Personne " + number, false);
  }

  public static Attendee attendee(int number) {
    return new Attendee(
        "Personne " + number, new EmailAddress("personne-" + number + "@example.org"));
  }

  public static boolean isOfPartner(int number) {
    return number / 100 % 3 == 0;
  }
}
