package org.entente.territory;

/// How near a commune's coordinates are to the place where its people live.
public enum Precision {
  /// The commune's own town or village.
  COMMUNE,
  /// Only the centre of its department: some 30 kilometres away, on average.
  DEPARTMENT
}
