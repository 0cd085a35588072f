package org.entente.dryrun;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Attendance;
import org.entente.conventions.AttendanceRequest;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.conventions.Decide;
import org.entente.conventions.Decision;
import org.entente.conventions.LawBook;
import org.entente.conventions.SeatRequest;
import org.entente.platform.France;
import org.jspecify.annotations.Nullable;

/// What a law says of one event: on what terms each sort of people comes, and which seats it keeps.
///
/// @param terms for each sort, in their order; null for those who may not come
/// @param kept seats kept, by the cluster for which they are
record Conditions(List<@Nullable Terms> terms, List<Kept> kept) {

  /// People about whom no law can tell one from the other at this event.
  ///
  /// @param neighbour whether the trip is worth it for them
  record Sort(Set<ClusterId> memberOf, boolean neighbour) {

    static Sort of(Applicant applicant, Gathering gathering) {
      return new Sort(
          applicant.memberOf(),
          applicant.travel() != null
              && Format.isWorthTheTrip(applicant.travel().oneWay(), gathering.length()));
    }

    AttendanceRequest request(Gathering gathering) {
      return new AttendanceRequest(gathering, memberOf, neighbour ? Duration.ZERO : null);
    }
  }

  /// @param share the number of the share among those kept from which they take, or [#NO_SHARE]
  /// @param cents what one seat costs them
  record Terms(int share, long cents) {}

  /// @param releasedAt from when on they are for everyone, in milliseconds of the epoch
  record Kept(ClusterId beneficiary, int seats, long releasedAt) {}

  static final int NO_SHARE = -1;

  static Conditions of(LawBook law, PastEvent event, List<Sort> sorts) {
    List<Kept> kept =
        Decide.seats(law, event.seatRequest()).guarantees().stream()
            .map(Conditions::kept)
            .sorted(Comparator.comparing(Kept::beneficiary))
            .toList();
    List<@Nullable Terms> terms = new ArrayList<>(sorts.size());
    for (Sort sort : sorts) {
      terms.add(terms(Decide.attendance(law, sort.request(event.gathering())), kept));
    }
    return new Conditions(terms, kept);
  }

  private static Kept kept(SeatRequest.Guarantee guarantee) {
    return new Kept(
        guarantee.beneficiary(),
        guarantee.seats(),
        France.startOf(guarantee.releasedOn()).toEpochMilli());
  }

  private static @Nullable Terms terms(Attendance attendance, List<Kept> kept) {
    return attendance.admission() instanceof Decision.Granted<Attendance.Admission> admission
            && attendance.price() instanceof Decision.Granted<Attendance.Price> price
        ? new Terms(share(admission.value().countsFor(), kept), price.value().amount().cents())
        : null;
  }

  private static int share(@Nullable ClusterId countsFor, List<Kept> kept) {
    for (int share = 0; share < kept.size(); share++) {
      if (kept.get(share).beneficiary().equals(countsFor)) {
        return share;
      }
    }
    return NO_SHARE;
  }
}
