package org.entente.notices;

import java.util.Set;
import org.entente.clusters.Format;
import org.entente.platform.SortedSets;
import org.entente.territory.DepartmentCode;

/// What somebody said that they come to. What is empty narrows nothing.
///
/// @param departments where, if the reach is [Reach#DEPARTMENTS]
/// @param times when they can come
public record Interests(
    Reach reach, Set<DepartmentCode> departments, Set<Format> formats, Set<Slot> times) {

  /// How far somebody goes. Its phrase is `notices.reach.` and the name in lower case.
  public enum Reach {
    /// Where going there and back takes no longer than the event lasts.
    NEAR,
    /// Into some departments, however far.
    DEPARTMENTS,
    /// Wherever it is.
    ANYWHERE
  }

  /// Of whoever said nothing: what is near.
  public static final Interests NONE = new Interests(Reach.NEAR, Set.of(), Set.of(), Set.of());

  public Interests {
    departments = SortedSets.copyOf(departments);
    formats = SortedSets.copyOf(formats);
    times = SortedSets.copyOf(times);
    if (reach == Reach.DEPARTMENTS && departments.isEmpty()) {
      throw new IllegalArgumentException(
          "Nobody goes into no department. Maybe they go anywhere: Reach.ANYWHERE.");
    }
  }
}
