package org.entente.conventions;

/// How to write to the parties about what one of them did.
///
/// @param language of whoever did it, as an ISO 639-1 code
/// @param site where this installation is found, for links: scheme, host and port
public record Correspondence(String language, String site) {}
