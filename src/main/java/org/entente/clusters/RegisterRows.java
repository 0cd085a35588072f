package org.entente.clusters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.entente.identity.AccountId;
import org.entente.identity.EmailAddress;
import org.entente.platform.DatePeriod;
import org.entente.territory.CommuneCode;

/// Makes companies and people out of rows.
final class RegisterRows {

  private RegisterRows() {}

  static Company company(ResultSet row, int index) throws SQLException {
    String siren = row.getString("siren");
    String siret = row.getString("siret");
    return new Company(
        new CompanyId(row.getObject("id", UUID.class)),
        row.getString("name"),
        siren == null ? null : new Siren(siren),
        siret == null ? null : new Siret(siret),
        row.getString("activity"),
        row.getObject("headcount", Integer.class),
        new CommuneCode(row.getString("commune")));
  }

  /// From the columns `from_day` and `until_day`.
  static DatePeriod period(ResultSet row) throws SQLException {
    return new DatePeriod(
        row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class));
  }

  /// From the columns `person_id`, `person_company`, `person_name`, `email`, `account`,
  /// `listed_since`.
  static Person person(ResultSet row, int index) throws SQLException {
    UUID account = row.getObject("account", UUID.class);
    Timestamp listed = row.getTimestamp("listed_since");
    return new Person(
        new PersonId(row.getObject("person_id", UUID.class)),
        new CompanyId(row.getObject("person_company", UUID.class)),
        row.getString("person_name"),
        new EmailAddress(row.getString("email")),
        account == null ? null : new AccountId(account),
        listed == null ? null : listed.toInstant());
  }
}
