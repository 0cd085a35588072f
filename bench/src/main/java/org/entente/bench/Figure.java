package org.entente.bench;

import org.jspecify.annotations.Nullable;

/// One measured figure beside its reference.
///
/// @param what what was measured, with its size
/// @param value the figure
/// @param unit its unit
/// @param reference the reference's figure from the same run, in the same unit; null where only a
/// bar exists
/// @param bar what the product promises: a bound on the value, or on the ratio, as its words say
/// @param holds whether it does; null where nothing is promised
public record Figure(
    String what,
    double value,
    String unit,
    @Nullable Double reference,
    @Nullable String bar,
    @Nullable Boolean holds) {

  /// The value divided by the reference, or null without one.
  public @Nullable Double ratio() {
    return reference == null || reference == 0 ? null : value / reference;
  }
}
