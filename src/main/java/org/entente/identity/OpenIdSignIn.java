package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.entente.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A sign-in at an organisation that belongs to somebody's account.
///
/// @param number by which it is named on pages
/// @param called what people call the provider, or its issuer where the settings no longer name it
/// @param email the address that the provider knew when it was joined, or null
/// @param lastUsed null while it was joined, but never used to sign in
public record OpenIdSignIn(
    UUID number,
    LocalizedText called,
    @Nullable String email,
    Instant joined,
    @Nullable Instant lastUsed) {}
