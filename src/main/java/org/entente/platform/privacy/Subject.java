package org.entente.platform.privacy;

import java.util.UUID;

/// The person whose data is asked for.
///
/// @param account the number of their account
/// @param email its address, in lower case, which is theirs: their links to sign in go there
public record Subject(UUID account, String email) {}
