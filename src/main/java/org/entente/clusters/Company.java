package org.entente.clusters;

import org.entente.territory.CommuneCode;
import org.jspecify.annotations.Nullable;

/// A company in the register of one cluster. A company that belongs to two clusters stands in both
/// registers, because neither cluster reads the other's.
///
/// @param activity its main activity as INSEE's NAF code, `62.01Z`
/// @param headcount how many people work there
public record Company(
    CompanyId id,
    String name,
    @Nullable Siren siren,
    @Nullable Siret siret,
    @Nullable String activity,
    @Nullable Integer headcount,
    CommuneCode commune) {}
