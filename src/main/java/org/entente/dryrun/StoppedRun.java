package org.entente.dryrun;

/// A person stopped a dry run, or nobody looks at it any more.
final class StoppedRun extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
