package org.entente.dryrun;

import java.util.Map;
import org.entente.clusters.ClusterId;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.conventions.CostRequest;
import org.entente.conventions.Decide;
import org.entente.conventions.Decision;
import org.entente.conventions.LawBook;

/// What an event's takings bring to whom. What an event costs is not recorded anywhere yet, so that
/// only what came in is shared.
final class Takings {

  private Takings() {}

  /// Each one's part, in cents; all is the host's where no article shares it.
  ///
  /// @param attendance people who came, by cluster
  static Map<ClusterId, Long> shared(
      LawBook law, Gathering gathering, Map<ClusterId, Integer> attendance, long cents) {
    for (ClusterId partner : law.partnersOf(gathering.host())) {
      CostRequest request =
          new CostRequest(
              gathering.host(),
              partner,
              gathering.format(),
              gathering.series(),
              gathering.day(),
              attendance,
              cents);
      if (Decide.split(law, request)
              instanceof
              Decision.Granted<CostRequest.Split>(CostRequest.Split split, Decision.Basis basis, _)
          && basis instanceof Decision.Basis.UnderArticle) {
        return split.cents();
      }
    }
    return Map.of(gathering.host(), cents);
  }
}
