package org.entente.clusters;

/// What an account may do for a cluster.
public enum Office {
  STAFF,
  PRESIDENT
}
