package org.entente.clusters;

import java.time.LocalDate;
import java.util.List;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes the end of a membership back that was set by mistake.
@Component
public class ResumeMembership {

  private final RegisterStore register;

  ResumeMembership(RegisterStore register) {
    this.register = register;
  }

  /// @param until the first day on which it is no longer a member, as it was set
  /// @return what speaks against it; empty when it is done
  /// @throws NotFound if the company never was a member
  @Transactional
  public List<Problem> resume(ClusterId cluster, CompanyId company, LocalDate until) {
    register.lock(cluster);
    Membership last =
        register.memberships(cluster, company).stream()
            .reduce((_, later) -> later)
            .orElseThrow(() -> new NotFound("No membership of " + company));
    if (!until.equals(last.period().until())) {
      return List.of(Problem.overall("clusters.member.has-another-end"));
    }
    register.end(last, null);
    return List.of();
  }
}
