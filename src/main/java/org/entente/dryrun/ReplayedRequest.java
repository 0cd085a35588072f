package org.entente.dryrun;

import java.time.Instant;
import org.entente.clusters.ClusterId;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.platform.LocalizedText;
import org.entente.territory.TravelEstimate;
import org.jspecify.annotations.Nullable;

/// One request of the past before and after, for whoever wants to see what is behind a figure. It
/// names nobody.
///
/// @param event the event's readable name within addresses
/// @param side the party whose member asked, or null for anybody else
/// @param truly what became of it in truth
/// @param centsBefore what its people paid together
/// @param travel the estimated way there, or null when it is not known
public record ReplayedRequest(
    String event,
    LocalizedText title,
    Gathering gathering,
    int capacity,
    @Nullable ClusterId side,
    Instant askedAt,
    @Nullable Instant gaveUpAt,
    int people,
    Outcome truly,
    Outcome before,
    Outcome after,
    long centsBefore,
    long centsAfter,
    @Nullable TravelEstimate travel) {}
