package org.entente.agenda;

import java.time.Instant;
import org.entente.platform.LocalizedText;

/// How far an event has come.
public sealed interface Publication {

  /// Only the host's staff sees it.
  record Draft() implements Publication {}

  /// Everybody may know of it.
  record Published(Instant at) implements Publication {}

  /// It does not take place, and everybody may know why.
  ///
  /// @param publishedAt since when it was known
  record Cancelled(Instant publishedAt, Instant at, LocalizedText reason) implements Publication {}

  Publication DRAFT = new Draft();
}
