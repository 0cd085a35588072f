package org.entente.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When one may book.
///
/// @param opensAt the first instant, or null for as soon as the event is published
/// @param closesAt the first instant at which it is too late, or null for when the event begins
public record RegistrationWindow(@Nullable Instant opensAt, @Nullable Instant closesAt) {

  /// From the publication until the event begins.
  public static final RegistrationWindow ALWAYS = new RegistrationWindow(null, null);
}
