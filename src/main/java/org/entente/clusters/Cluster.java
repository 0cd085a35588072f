package org.entente.clusters;

import java.time.LocalDate;
import java.util.Set;
import org.entente.platform.LocalizedText;
import org.entente.platform.Slug;
import org.entente.territory.CommuneCode;
import org.entente.territory.DepartmentCode;
import org.jspecify.annotations.Nullable;

/// An association of companies.
///
/// @param slug its name within addresses, which never changes
/// @param seat the commune of its registered office
/// @param founded the day it came to be, or null where nobody knows
/// @param dissolved the first day on which it was no more, or null while it lives
/// @param accent the colour it chose
/// @param presentation what it says of itself, as Markdown
/// @param territory the departments it is there for
/// @param formats the kinds of event it holds
public record Cluster(
    ClusterId id,
    Slug slug,
    String name,
    CommuneCode seat,
    @Nullable LocalDate founded,
    @Nullable LocalDate dissolved,
    AccentColour accent,
    LocalizedText presentation,
    Set<DepartmentCode> territory,
    Set<Format> formats) {

  public Cluster {
    territory = Set.copyOf(territory);
    formats = Set.copyOf(formats);
  }

  /// Whether it exists on that day.
  public boolean livesOn(LocalDate day) {
    return (founded == null || !day.isBefore(founded))
        && (dissolved == null || day.isBefore(dissolved));
  }
}
