package org.entente.identity;

import java.io.Serializable;

/// That somebody's session began at a provider, where they have a session too: kept to end it.
///
/// @param provider its name in the settings
/// @param idToken what it gave us, by which it knows the session again
public record OpenIdPresence(String provider, String idToken) implements Serializable {}
