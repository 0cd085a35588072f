package org.entente.identity;

import java.time.Instant;
import java.util.UUID;

/// One of somebody's addresses.
///
/// @param number by which pages name it
/// @param since when a link proved that it is theirs
/// @param main whether letters go to it
public record AccountAddress(UUID number, EmailAddress email, Instant since, boolean main) {}
