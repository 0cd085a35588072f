package org.entente.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.Problem;
import org.jspecify.annotations.Nullable;

/// One file that was brought, and what became of it.
///
/// @param choices what a person chose, or what is proposed as long as nobody chose
/// @param signature under which the choices are remembered
/// @param columns the file's headers, for files that have columns
/// @param day the day on which it was brought
/// @param done steps of the work going on, or of the last one
/// @param total steps in all; 0 while unknown
/// @param interrupted whether work on it stopped in the middle: nothing was written, start it again
/// @param problem why the last work ended without what it was for, or null
/// @param attempt how often work on it has begun
public record ImportRun(
    ImportRunId id,
    ClusterId cluster,
    ImportKind kind,
    String fileName,
    Instant broughtAt,
    LocalDate day,
    Stage stage,
    Choices choices,
    String signature,
    List<String> columns,
    int done,
    int total,
    boolean interrupted,
    @Nullable Problem problem,
    int attempt) {

  /// Whether somebody who looks at it should look again soon.
  public boolean isWorking() {
    return stage.isWorking() && !interrupted;
  }
}
