package org.entente.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the gazetteer knows of a department: itself, its regions, its centre and its shape.
///
/// @param regionBeforeReform the same as `region` where the reform changed nothing
/// @param centre the mean of its communes, weighted by their population
/// @param outline null for overseas collectivities
record DepartmentEntry(
    Department department,
    RegionCode region,
    RegionCode regionBeforeReform,
    Coordinates centre,
    @Nullable Outline outline) {

  /// The day on which the regions of law 2015-29 of 16 January 2015 replaced the former ones.
  private static final LocalDate REFORM = LocalDate.of(2016, 1, 1);

  RegionCode regionOn(LocalDate day) {
    return day.isBefore(REFORM) ? regionBeforeReform : region;
  }
}
