package org.entente.identity;

import org.entente.platform.LocalizedText;

/// Where people can sign in with what they have from their organisation, as a page shows it.
///
/// @param name by which it stands in our addresses
/// @param called what people call it
public record OpenIdProvider(String name, LocalizedText called) {}
