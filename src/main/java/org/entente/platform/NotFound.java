package org.entente.platform;

/// What an address names is not there, or not for this reader, who must not learn the difference.
public final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotFound(String what) {
    super(what);
  }
}
