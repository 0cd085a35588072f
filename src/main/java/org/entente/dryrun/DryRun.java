package org.entente.dryrun;

import java.time.Instant;

/// How a dry run stands.
public sealed interface DryRun {

  /// It goes on.
  ///
  /// @param done requests replayed
  /// @param total requests in all, about; 0 while that is not known
  record Running(long done, long total) implements DryRun {}

  /// It is done.
  ///
  /// @param at when
  record Done(Findings findings, Instant at) implements DryRun {}

  /// Somebody stopped it. Asking again after that begins anew.
  record Stopped() implements DryRun {}

  /// It ended in an error, which the server's log tells. Asking again begins anew.
  record Failed() implements DryRun {}

  /// So many go on that this one has not begun.
  record Busy() implements DryRun {}
}
