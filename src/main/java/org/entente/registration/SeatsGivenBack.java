package org.entente.registration;

import java.util.List;
import org.entente.agenda.EventId;

/// Seats, or places in the line, are nobody's any more.
public record SeatsGivenBack(EventId event, List<SeatId> seats) {}
