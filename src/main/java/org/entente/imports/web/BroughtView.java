package org.entente.imports.web;

import java.util.Locale;
import org.entente.imports.Counts;
import org.entente.imports.ImportRun;
import org.entente.imports.Stage;

/// One import in the list.
///
/// @param counts what its lines come to; without lines before the first rehearsal
public record BroughtView(ImportRun run, Counts counts) {

  /// How far it has come, or that it was interrupted: the end of a phrase's key.
  public String state() {
    return run.interrupted() ? "interrupted" : run.stage().name().toLowerCase(Locale.ROOT);
  }

  /// Whether a person has to do something about it.
  public boolean waits() {
    return run.interrupted() || run.stage() == Stage.CHOOSING || run.stage() == Stage.REPORTED;
  }
}
