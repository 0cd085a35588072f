package org.entente.imports.members;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.clusters.Company;
import org.entente.clusters.CompanyEntry;
import org.entente.clusters.CompanyId;
import org.entente.clusters.Person;
import org.entente.clusters.RegisterExtract;
import org.entente.identity.EmailAddress;
import org.jspecify.annotations.Nullable;

/// The company that a line is about: one of the register, or one that an earlier line of the same
/// file
/// brings. It follows what the lines before made of it.
final class MemberTarget {

  private @Nullable CompanyId id;
  private CompanyEntry entry;
  private final int line;
  private final boolean member;
  private final Set<EmailAddress> contacts = new HashSet<>();

  private MemberTarget(
      @Nullable CompanyId id,
      CompanyEntry entry,
      int line,
      boolean member,
      List<EmailAddress> contacts) {
    this.id = id;
    this.entry = entry;
    this.line = line;
    this.member = member;
    this.contacts.addAll(contacts);
  }

  static MemberTarget registered(RegisterExtract.Entry known, java.time.LocalDate day) {
    Company company = known.company();
    return new MemberTarget(
        company.id(),
        new CompanyEntry(
            company.name(),
            company.siren(),
            company.siret(),
            company.activity(),
            company.headcount(),
            company.commune()),
        0,
        known.periods().stream()
            .anyMatch(period -> period.until() == null || period.until().isAfter(day)),
        known.people().stream().map(Person::email).toList());
  }

  static MemberTarget brought(MemberRow row) {
    return new MemberTarget(null, row.entry(), row.line(), true, List.of());
  }

  /// Its name in the register; only once it is there.
  CompanyId id() {
    return Objects.requireNonNull(id, "The line that brings this company comes first");
  }

  boolean isRegistered() {
    return line == 0;
  }

  /// Whether it is a member, now or later, so that nothing is to be said of former members.
  boolean isMember() {
    return member;
  }

  int line() {
    return line;
  }

  CompanyEntry entry() {
    return entry;
  }

  void becomes(CompanyEntry other) {
    entry = other;
  }

  void isWritten(CompanyId written) {
    id = written;
  }

  /// Whether this is somebody who was not among its people yet; from now on they are.
  boolean gains(EmailAddress contact) {
    return contacts.add(contact);
  }
}
