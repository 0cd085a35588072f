package org.entente.identity;

/// How far this installation has come. The module that knows clusters implements it.
public interface Installation {

  /// Whether it waits for its first cluster and its administrator, and only its set-up page is
  /// open.
  boolean awaitsSetUp();
}
