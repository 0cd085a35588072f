package org.entente.identity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// Whom a provider says that somebody is. Kept in the session while the person is asked whether it
/// belongs to their account.
///
/// @param issuer the provider's own name
/// @param subject the person's name at the provider, which never changes
/// @param email the address that the provider knows, or null
/// @param emailVerified whether that address is proven to be theirs
/// @param name how they are called, or null
public record OpenIdIdentity(
    String issuer,
    String subject,
    @Nullable String email,
    boolean emailVerified,
    @Nullable String name)
    implements Serializable {}
