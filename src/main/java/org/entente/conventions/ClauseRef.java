package org.entente.conventions;

/// Points at one article as it was signed. What a convention grants or refuses carries one, so that
/// the
/// sentence it came from can always be shown, and a changed sentence be told from it.
///
/// @param convention the convention
/// @param version which version of its text was signed
/// @param article the article's number within it
/// @param hash SHA-256 of the article in canonical form (RFC 8785), in hexadecimal
public record ClauseRef(ConventionId convention, int version, int article, String hash) {}
