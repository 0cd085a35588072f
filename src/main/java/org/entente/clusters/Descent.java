package org.entente.clusters;

import java.time.LocalDate;

/// One cluster came out of another. A merger has several with the same successor, a split several
/// with the same predecessor.
///
/// @param on the day of the succession
public record Descent(ClusterId predecessor, ClusterId successor, LocalDate on) {}
