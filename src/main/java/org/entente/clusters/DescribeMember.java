package org.entente.clusters;

import java.util.List;
import java.util.Optional;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes a company's entry in a cluster's register.
@Component
public class DescribeMember {

  private final RegisterStore register;

  DescribeMember(RegisterStore register) {
    this.register = register;
  }

  /// @return what speaks against it; empty when it is done
  @Transactional
  public List<Problem> describe(ClusterId cluster, CompanyId company, CompanyEntry entry) {
    register.lock(cluster);
    Optional<CompanyId> holder =
        entry.siret() == null ? Optional.empty() : register.withSiret(cluster, entry.siret());
    if (holder.isPresent() && !holder.get().equals(company)) {
      return List.of(
          Problem.at("siret", "clusters.member.already", entry.siret().value(), entry.name()));
    }
    register.change(cluster, entry.as(company));
    return List.of();
  }
}
