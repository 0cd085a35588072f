package org.entente.clusters;

import org.entente.territory.CommuneCode;
import org.jspecify.annotations.Nullable;

/// What a cluster writes about a company into its register.
///
/// @param siren null where unknown; a SIRET brings its own
/// @param activity INSEE's NAF code, `62.01Z`
public record CompanyEntry(
    String name,
    @Nullable Siren siren,
    @Nullable Siret siret,
    @Nullable String activity,
    @Nullable Integer headcount,
    CommuneCode commune) {

  public CompanyEntry {
    name = name.strip();
    siren = siret == null ? siren : siret.siren();
  }

  Company as(CompanyId id) {
    return new Company(id, name, siren, siret, activity, headcount, commune);
  }
}
