package org.entente.imports.members;

import java.time.LocalDate;
import java.util.List;
import org.entente.clusters.CompanyEntry;
import org.entente.clusters.Siren;
import org.entente.clusters.Siret;
import org.entente.identity.EmailAddress;
import org.entente.platform.DatePeriod;
import org.entente.platform.Problem;
import org.entente.territory.Commune;
import org.jspecify.annotations.Nullable;

/// One line of a member list, read and found possible.
///
/// @param reference the company's own name in this installation, when the list came from here
/// @param since when it became a member, or null
/// @param until the first day on which it no longer is, or null
/// @param contact somebody of the company, or null
/// @param remarks what was assumed
record MemberRow(
    int line,
    String reference,
    String name,
    @Nullable Siren siren,
    @Nullable Siret siret,
    @Nullable String activity,
    @Nullable Integer headcount,
    Commune commune,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable Contact contact,
    List<Problem> remarks) {

  /// Somebody of the company.
  record Contact(String name, EmailAddress email) {

    String shown() {
      return name + " <" + email.value() + ">";
    }
  }

  /// What came of reading a line.
  sealed interface Reading {

    record Readable(MemberRow row) implements Reading {}

    record Refused(String name, Problem reason) implements Reading {}
  }

  /// The same for two lines that may well be the same company.
  String likeness() {
    return CompanyNames.normalise(name) + "|" + commune.code();
  }

  CompanyEntry entry() {
    return new CompanyEntry(name, siren, siret, activity, headcount, commune.code());
  }

  /// The membership that begins with it.
  ///
  /// @param day from when, if the line does not say
  DatePeriod period(LocalDate day) {
    return new DatePeriod(since == null ? day : since, until);
  }
}
