package org.entente.imports;

import org.entente.platform.Problem;

/// A file that could be read when it was brought cannot be read any more under the choices made.
public final class UnreadableFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public UnreadableFile(Problem problem) {
    super(problem.key());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
