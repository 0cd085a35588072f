package org.entente.imports;

/// A person stopped the work on an import. Nothing was written.
final class StoppedWork extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
