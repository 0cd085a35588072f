package org.entente.conventions;

import org.entente.clusters.ClusterId;

/// A party has signed.
///
/// @param byAll whether it was the last, so that the convention acts from its first day on
public record ConventionSigned(ConventionId convention, ClusterId party, boolean byAll) {}
