package org.entente.clusters;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.platform.DatePeriod;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes a company a member of a cluster. One that was a member before, told by its SIRET, finds
/// its
/// entry again.
@Component
public class AdmitMember {

  private final RegisterStore register;

  AdmitMember(RegisterStore register) {
    this.register = register;
  }

  @Transactional
  public Admission admit(ClusterId cluster, CompanyEntry entry, LocalDate from) {
    return admit(cluster, entry, DatePeriod.since(from));
  }

  @Transactional
  public Admission admit(ClusterId cluster, CompanyEntry entry, DatePeriod period) {
    register.lock(cluster);
    Optional<CompanyId> known =
        entry.siret() == null ? Optional.empty() : register.withSiret(cluster, entry.siret());
    if (known.isEmpty()) {
      CompanyId company = CompanyId.next();
      register.add(cluster, entry.as(company));
      register.add(new Membership(company, cluster, period));
      return new Admission.Admitted(company);
    }
    CompanyId company = known.get();
    boolean already =
        register.memberships(cluster, company).stream()
            .anyMatch(membership -> membership.period().overlaps(period));
    if (already) {
      return new Admission.Refused(
          Problem.at("siret", "clusters.member.already", entry.siret().value(), entry.name()));
    }
    register.change(cluster, entry.as(company));
    register.add(new Membership(company, cluster, period));
    return new Admission.Admitted(company);
  }
}
