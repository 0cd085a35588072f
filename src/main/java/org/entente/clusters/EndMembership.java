package org.entente.clusters;

import java.time.LocalDate;
import java.util.List;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends the membership of a company, once. Its entry and its people stay, should it come back.
@Component
public class EndMembership {

  private final RegisterStore register;

  EndMembership(RegisterStore register) {
    this.register = register;
  }

  /// @param until the first day on which it is no longer a member
  /// @return what speaks against it; empty when it is done
  @Transactional
  public List<Problem> end(ClusterId cluster, CompanyId company, LocalDate until) {
    register.lock(cluster);
    Membership last =
        register.memberships(cluster, company).stream()
            .reduce((_, later) -> later)
            .orElseThrow(() -> new NotFound("No membership of " + company));
    LocalDate ended = last.period().until();
    if (ended != null) {
      return List.of(Problem.at("until", "clusters.member.has-an-end", ended.minusDays(1)));
    }
    if (!until.isAfter(last.period().from())) {
      return List.of(
          Problem.at("until", "clusters.member.ends-before-it-begins", last.period().from()));
    }
    register.end(last, until);
    return List.of();
  }
}
