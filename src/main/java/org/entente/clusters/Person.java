package org.entente.clusters;

import java.time.Instant;
import org.entente.identity.AccountId;
import org.entente.identity.EmailAddress;
import org.jspecify.annotations.Nullable;

/// Somebody of a member company.
///
/// @param account the account of their e-mail address, or null until they first sign in
/// @param listedSince when they consented to be listed on the cluster's page, or null without
/// consent
public record Person(
    PersonId id,
    CompanyId company,
    String name,
    EmailAddress email,
    @Nullable AccountId account,
    @Nullable Instant listedSince) {}
