package org.entente.clusters;

import org.entente.platform.DatePeriod;
import org.jspecify.annotations.Nullable;

/// A row of a register as a file gives it: a company with one of its people, and so once for each
/// of
/// them.
///
/// @param period its latest membership
/// @param person one of its people, or null where it has none
public record RegisterRow(Company company, DatePeriod period, @Nullable Person person) {}
