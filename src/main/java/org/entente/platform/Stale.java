package org.entente.platform;

/// Somebody else changed a thing between reading and writing it. Nothing was written.
public final class Stale extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Stale(String what) {
    super(what + " was changed meanwhile. Load it again and repeat the change.");
  }
}
