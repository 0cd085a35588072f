package org.entente.registration;

import java.util.List;
import org.entente.agenda.EventId;

/// Seats were confirmed, at once or to those who waited.
public record SeatsGiven(EventId event, List<SeatId> seats) {}
