package org.entente.imports.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.clusters.AddPerson;
import org.entente.clusters.Admission;
import org.entente.clusters.AdmitMember;
import org.entente.clusters.ClusterId;
import org.entente.clusters.CompanyEntry;
import org.entente.clusters.CompanyId;
import org.entente.clusters.DescribeMember;
import org.entente.imports.ImportKind;
import org.entente.imports.Origins;
import org.entente.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes what lines of a member list bring, by the same ways as a person at the desk.
@Component
class MemberSteps {

  private final AdmitMember admitMember;
  private final DescribeMember describeMember;
  private final AddPerson addPerson;
  private final Origins origins;

  MemberSteps(
      AdmitMember admitMember,
      DescribeMember describeMember,
      AddPerson addPerson,
      Origins origins) {
    this.admitMember = admitMember;
    this.describeMember = describeMember;
    this.addPerson = addPerson;
    this.origins = origins;
  }

  /// Admits a company that is not in the register.
  Optional<Problem> create(
      ClusterId cluster, MemberTarget target, MemberRow row, String source, LocalDate day) {
    return switch (admitMember.admit(cluster, row.entry(), row.period(day))) {
      case Admission.Refused(Problem problem) -> Optional.of(problem);
      case Admission.Admitted(CompanyId company) -> {
        target.isWritten(company);
        remember(cluster, source, company);
        yield contact(cluster, company, row.contact());
      }
    };
  }

  /// Changes a company that is in the register, and its people.
  ///
  /// @param entry what it becomes, or null if only its people change
  /// @param contact who joins its people, or null
  Optional<Problem> change(
      ClusterId cluster,
      MemberTarget target,
      @Nullable CompanyEntry entry,
      MemberRow.@Nullable Contact contact,
      String source) {
    CompanyId company = target.id();
    if (entry != null) {
      List<Problem> problems = describeMember.describe(cluster, company, entry);
      if (!problems.isEmpty()) {
        return Optional.of(problems.getFirst());
      }
    }
    remember(cluster, source, company);
    return contact(cluster, company, contact);
  }

  private Optional<Problem> contact(
      ClusterId cluster, CompanyId company, MemberRow.@Nullable Contact contact) {
    if (contact == null) {
      return Optional.empty();
    }
    return switch (addPerson.add(cluster, company, contact.name(), contact.email())) {
      case AddPerson.Outcome.Added _ -> Optional.empty();
      case AddPerson.Outcome.Refused(Problem problem) -> Optional.of(problem);
    };
  }

  void remember(ClusterId cluster, String source, CompanyId company) {
    origins.remember(
        cluster, ImportKind.MEMBERS, source, new Origins.Origin(company.value(), Map.of()));
  }
}
